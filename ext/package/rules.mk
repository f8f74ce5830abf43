# rules.mk: packages, and a release of them. Included by the Makefile.
#
#   make deb         for Debian and Ubuntu: the extension, the command, the SQL files, manual pages
#   make npm         for Node and Bun: maqala, which finds the extension, and maqala-linux-x64 (or the like), which holds it
#   make wheel       for Python
#   make packages    these, the extension in a .tar.gz with sqlpkg.json, and the amalgamation, into build/packages
#   make release     the same from the last commit alone, each loaded and asked, with SHA256SUMS, into build/release
#
# Two builds of one commit are equal byte for byte: times are those of the commit, archives are sorted and hold no owners. Packages are made on
# Linux with glibc, for the machine that makes them. HOMEPAGE and RELEASES (the folder of the release on the web) are told where they are known.

PACKAGE := ext/package
PACKAGED := $(BUILD)/packages
STAGE := $(BUILD)/package
MAINTAINER ?= maqala maintainers <maintainers@users.noreply.r-seed-706900dd.example>
HOMEPAGE ?=
RELEASES ?=

ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 1577836800)
endif
export SOURCE_DATE_EPOCH MAINTAINER HOMEPAGE RELEASES

PACKAGE_MACHINE := $(shell uname -m)
NODE_MACHINE := $(or $(patsubst x86_64,x64,$(filter x86_64,$(PACKAGE_MACHINE))),$(patsubst aarch64,arm64,$(filter aarch64,$(PACKAGE_MACHINE))),$(PACKAGE_MACHINE))
# The oldest glibc that has all that the extension asks of it, as 2_14.
GLIBC = $(shell readelf -W --dyn-syms $(EXTENSION) | grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -n 1 | sed 's/GLIBC_//; s/\./_/')

.PHONY: packages deb npm wheel release
packages: deb npm wheel $(PACKAGED)/sqlpkg.json $(PACKAGED)/maqala-$(VERSION)-amalgamation.tar.gz
deb: $(PACKAGED)/.deb
npm: $(PACKAGED)/.npm
wheel: $(PACKAGED)/.wheel

$(BUILD)/.package-dependencies:
	$(call install_packages,dpkg-dev binutils perl python3 xz-utils)

PACKAGE_DOCUMENTS := LICENSE README.md CHANGELOG.md $(PACKAGE)/NOTICE
SQL_FILES := $(wildcard sql/*.sql sql/*.sh sql/reports/*.sql)

# What all packages share: the extension and the command without the names of what is inside, the SQL files, the licences.
$(STAGE)/.files: $(EXTENSION) $(COMMAND) $(SQL_FILES) $(PACKAGE_DOCUMENTS) | $(BUILD)/.package-dependencies
	@test -n "$(GLIBC)" || { echo "packages are made on Linux with glibc"; exit 1; }
	@mkdir -p $(PACKAGED) && rm -rf $(STAGE)/files && install -d $(STAGE)/files/bin $(STAGE)/files/sql/reports
	install -m 644 $(EXTENSION) $(STAGE)/files/
	install -m 755 $(COMMAND) $(STAGE)/files/bin/
	strip --strip-unneeded -R .comment -R .note $(STAGE)/files/maqala.so $(STAGE)/files/bin/maqala
	install -m 644 $(wildcard sql/*.sql) $(STAGE)/files/sql/
	install -m 755 $(wildcard sql/*.sh) $(STAGE)/files/sql/
	install -m 644 $(wildcard sql/reports/*.sql) $(STAGE)/files/sql/reports/
	install -m 644 LICENSE $(PACKAGE)/NOTICE $(STAGE)/files/
	@touch $@

$(PACKAGED)/.deb: $(STAGE)/.files $(BUILD)/maqala.7 $(BUILD)/maqala.1 $(PACKAGE)/deb.sh
	sh $(PACKAGE)/deb.sh $(STAGE) $(BUILD) $(VERSION) $(shell $(CC) -print-multiarch) $(PACKAGED)
	@touch $@

$(PACKAGED)/.npm: $(STAGE)/.files $(wildcard $(PACKAGE)/npm/*) $(PACKAGE)/npm.sh $(PACKAGE)/archive.sh
	sh $(PACKAGE)/npm.sh $(STAGE) $(VERSION) $(NODE_MACHINE) $(PACKAGED)
	@touch $@

$(PACKAGED)/.wheel: $(STAGE)/.files $(wildcard $(PACKAGE)/python/*) $(PACKAGE)/wheel.py
	$(PYTHON) $(PACKAGE)/wheel.py $(STAGE) $(VERSION) manylinux_$(GLIBC)_$(PACKAGE_MACHINE) $(PACKAGED)
	@touch $@

PACKAGED_FILE = maqala-$(VERSION)-linux-$(NODE_MACHINE).tar.gz
$(PACKAGED)/sqlpkg.json: $(STAGE)/.files $(PACKAGE)/sqlpkg.py $(PACKAGE)/archive.sh
	sh $(PACKAGE)/archive.sh $(STAGE)/files maqala-$(VERSION) $(PACKAGED)/$(PACKAGED_FILE)
	$(PYTHON) $(PACKAGE)/sqlpkg.py $(EXTENSION) $(VERSION) $(PACKAGED)/$(PACKAGED_FILE) linux-$(patsubst x64,amd64,$(NODE_MACHINE)) >$@

$(PACKAGED)/maqala-$(VERSION)-amalgamation.tar.gz: $(AMALGAMATION) $(PACKAGE)/archive.sh LICENSE $(PACKAGE)/NOTICE | $(STAGE)/.files
	@rm -rf $(STAGE)/amalgamation && mkdir -p $(STAGE)/amalgamation
	cp $(AMALGAMATION) ext/maqala.h LICENSE $(PACKAGE)/NOTICE $(STAGE)/amalgamation/
	sh $(PACKAGE)/archive.sh $(STAGE)/amalgamation maqala-$(VERSION)-amalgamation $@

release:
	@sh $(PACKAGE)/release.sh $(VERSION) $(BUILD)/release
