/* target.c: the table of targets, and what libFuzzer calls: the one that FUZZ_TARGET names in the environment. */
#include "fuzz/target.h"

const fuzz_target fuzz_targets[] = {
    {"tokens", fuzz_tokens}, {"morphology", fuzz_morphology}, {"tagger", fuzz_tagger},     {"values", fuzz_values},
    {"facts", fuzz_facts},   {"tokenizer", fuzz_tokenizer},   {"patterns", fuzz_patterns}, {"surface", fuzz_surface},
};
const size_t fuzz_target_count = sizeof fuzz_targets / sizeof *fuzz_targets;

static const fuzz_target *chosen;

int LLVMFuzzerInitialize(int *count, char ***arguments) {
  (void)count, (void)arguments;
  const char *name = getenv("FUZZ_TARGET");
  for (size_t i = 0; i < fuzz_target_count; i++) {
    if (name && strcmp(name, fuzz_targets[i].name) == 0) {
      chosen = &fuzz_targets[i];
    }
  }
  if (!chosen) {
    fprintf(stderr, "FUZZ_TARGET must name a target of tests/fuzz/target.c\n");
    exit(1);
  }
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  chosen->run(bytes, size);
  return 0;
}
