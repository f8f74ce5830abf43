# machines.mk: the extension for other machines, by cross compilers (Debian's names below). Included by the Makefile.
#
#   make windows    build/windows/maqala.dll, for 64 bits       gcc-mingw-w64-x86-64
#   make musl       build/musl/maqala.so, for Alpine and others  musl-tools
#   make i386       32 bits, with SSE2                           gcc-i686-linux-gnu
#   make armhf      32 bits                                     gcc-arm-linux-gnueabihf
#   make arm64                                                  gcc-aarch64-linux-gnu
#   make s390x      big-endian                                  gcc-s390x-linux-gnu
#
# SQLite's headers and utf8proc come from $(SOURCES), which ext/sources.sh fills; what is there already is taken. tests/check/machines.t runs
# what is built.

SOURCES ?= $(BUILD)/sources
MACHINES := windows musl i386 armhf arm64 s390x
COMPILER_windows := x86_64-w64-mingw32-gcc
COMPILER_musl := musl-gcc
COMPILER_i386 := i686-linux-gnu-gcc
COMPILER_armhf := arm-linux-gnueabihf-gcc
COMPILER_arm64 := aarch64-linux-gnu-gcc
COMPILER_s390x := s390x-linux-gnu-gcc
FLAGS_i386 := -msse2 -mfpmath=sse
MACHINE_PACKAGES := tcl gcc-mingw-w64-x86-64 wine64 musl-tools gcc-i686-linux-gnu libc6-dev-i386-cross gcc-arm-linux-gnueabihf libc6-dev-armhf-cross \
  gcc-aarch64-linux-gnu libc6-dev-arm64-cross gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user-static

.PHONY: sources $(MACHINES)
sources: $(SOURCES)/sqlite3.c
$(SOURCES)/sqlite3.c:
	sh ext/sources.sh $(SOURCES)

$(MACHINES): $(SOURCES)/sqlite3.c
	@$(MAKE) -s CC=$(COMPILER_$@) HOST_CC="$(HOST_CC)" BUILD=$(BUILD)/$@ UTF8PROC=$(SOURCES)/utf8proc.c \
	  CFLAGS="-O2 -fPIC -fvisibility=hidden -DUTF8PROC_STATIC -isystem $(SOURCES) $(FLAGS_$@)" $(BUILD)/$@/maqala.$(if $(filter windows,$@),dll,so)
