#!/bin/sh
# archive.sh: a folder as a .tar.gz that is the same whenever and wherever it is made of the same files.
#
# usage: archive.sh FOLDER NAME FILE      (NAME stands before every path within; the time is SOURCE_DATE_EPOCH)
set -eu
LC_ALL=C tar --create --directory "$1" --transform "s|^\.|$2|" --sort=name --format=ustar --mtime="@$SOURCE_DATE_EPOCH" \
  --owner=0 --group=0 --numeric-owner --mode='u+rw,go+r,go-w,a+X' . | gzip -n9 >"$3.new"
mv "$3.new" "$3"
