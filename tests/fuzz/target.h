/* target.h: one text through all layers of the core, with checks; shared by the fuzz target and the corpus driver. */
#ifndef MAQ_TESTS_FUZZ_TARGET_H
#define MAQ_TESTS_FUZZ_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Analyses `size` bytes with memory of which the allocation number `fail_first` (1-based; 0 for none) fails, and all later
 * ones too where `fail_after` is set. Ends the program with a message where anything found contradicts the text. Returns
 * whether memory sufficed; *asked is the number of allocations asked for. */
bool check_analysis(const uint8_t *bytes, size_t size, long fail_first, bool fail_after, long *asked);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
