# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shellcheck shell=sh disable=SC2034,SC2154
# Sourced by src/run.sh, tests/run.sh and .ci/run: finds what this machine lacks, installs it where the package manager is
# known, and builds. POSIX sh. The caller sets "top" to the root of the project.

build=$top/_build

say() { printf '%s\n' "greenroom: $*" >&2; }
die() {
  say "$*"
  exit 1
}

# One need a line: the set it belongs to, how to see that it is there, and its package for apt, dnf and pacman ("-" where
# another package of the list brings it). A probe is a command, a pkg-config module, a Python module, a file name pattern, or
# a font for a language ("und-zsye" is emoji, such as the flags of regions).
needs='
build  cmd:cc                      gcc                     gcc                     gcc
build  file:/usr/include/stdio.h   libc6-dev               glibc-devel             glibc
build  cmd:meson                   meson                   meson                   meson
build  cmd:ninja                   ninja-build             ninja-build             ninja
build  cmd:pkg-config              pkg-config              pkgconf-pkg-config      pkgconf
build  cmd:glib-compile-resources  libglib2.0-dev-bin      glib2-devel             glib2-devel
build  cmd:glib-compile-schemas    libglib2.0-bin          glib2-devel             glib2
build  cmd:msgfmt                  gettext                 gettext                 gettext
build  cmd:update-desktop-database desktop-file-utils      desktop-file-utils      desktop-file-utils
build  cmd:xmllint                 libxml2-utils           libxml2                 libxml2
build  pc:gio-unix-2.0>=2.74       libglib2.0-dev          glib2-devel             glib2
build  pc:libsoup-3.0>=3.2         libsoup-3.0-dev         libsoup3-devel          libsoup3
build  pc:json-glib-1.0>=1.6       libjson-glib-dev        json-glib-devel         json-glib
build  pc:libsecret-1>=0.20        libsecret-1-dev         libsecret-devel         libsecret
build  pc:libdeflate>=1.14         libdeflate-dev          libdeflate-devel        libdeflate
build  pc:zlib                 zlib1g-dev              zlib-devel              zlib
build  pc:libjpeg                  libjpeg-dev             libjpeg-turbo-devel     libjpeg-turbo
build  pc:lcms2>=2.14             liblcms2-dev            lcms2-devel             lcms2
build  pc:gdk-pixbuf-2.0>=2.42     libgdk-pixbuf-2.0-dev   gdk-pixbuf2-devel       gdk-pixbuf2
build  pc:gtk4>=4.8                libgtk-4-dev            gtk4-devel              gtk4
build  pc:libadwaita-1>=1.2        libadwaita-1-dev        libadwaita-devel        libadwaita
build  pc:webkitgtk-6.0            libwebkitgtk-6.0-dev    webkitgtk6.0-devel      webkitgtk-6.0
build  pc:xtst                     libxtst-dev             libXtst-devel           libxtst
run    cmd:bwrap                   bubblewrap              bubblewrap              bubblewrap
run    cmd:xdg-dbus-proxy          xdg-dbus-proxy          xdg-dbus-proxy          xdg-dbus-proxy
run    cmd:dbus-run-session        dbus                    dbus-daemon             dbus
run    file:/usr/share/icons/Adwaita/index.theme  adwaita-icon-theme  adwaita-icon-theme  adwaita-icon-theme
run    file:/usr/lib*/gio/modules/libgio*ls.so|/usr/lib/*/gio/modules/libgio*ls.so  glib-networking  glib-networking  glib-networking
run    file:/usr/lib/*/gdk-pixbuf-2.0/*/loaders/*svg.so  librsvg2-common  -  -
run    font:en                     fonts-dejavu-core       dejavu-sans-fonts       ttf-dejavu
run    font:ja                     fonts-vlgothic          vlgothic-fonts          otf-ipafont
run    font:und-zsye               fonts-noto-color-emoji  google-noto-color-emoji-fonts  noto-fonts-emoji
screen cmd:Xvfb                    xvfb                    xorg-x11-server-Xvfb    xorg-server-xvfb
screen cmd:xauth                   xauth                   xorg-x11-xauth          xorg-xauth
test   cmd:gnome-keyring-daemon  gnome-keyring           gnome-keyring           gnome-keyring
test   cmd:appstreamcli            appstream               appstream               appstream
test   cmd:python3                 python3                 python3                 python
test   py:jsonschema               python3-jsonschema      python3-jsonschema      python-jsonschema
style  cmd:clang-format-14         clang-format-14         -                       -
'

# Where a Python module is needed it is the system's Python that must have it, whichever comes first on PATH.
system_python=/usr/bin/python3

# Whether the shell pattern $1, or one of several between bars, names a file.
names_file() {
  old_ifs=$IFS
  IFS='|'
  # The patterns are meant to expand.
  # shellcheck disable=SC2086
  for file in $1; do
    if [ -e "$file" ]; then
      IFS=$old_ifs
      return 0
    fi
  done
  IFS=$old_ifs
  return 1
}

probe() {
  case $1 in
    cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
    pc:*'>='*)
      module=${1#pc:}
      pkg-config --exists "${module%%>=*} >= ${module#*>=}" 2>/dev/null
      ;;
    pc:*) pkg-config --exists "${1#pc:}" 2>/dev/null ;;
    py:*) "$system_python" -c "import ${1#py:}" 2>/dev/null ;;
    file:*) names_file "${1#file:}" ;;
    font:*) [ -n "$(fc-list ":lang=${1#font:}" 2>/dev/null | head -n 1)" ] ;;
  esac
}

package_manager() {
  for manager in apt-get dnf pacman; do
    if command -v "$manager" >/dev/null 2>&1; then
      printf '%s\n' "${manager%-get}"
      return
    fi
  done
}

# Prints the packages that are missing from the sets named in $2…; for the package manager $1, or the probes themselves where
# there is none we know.
missing() {
  manager=$1
  shift
  printf '%s' "$needs" | while read -r set probe apt dnf pacman; do
    case " $* " in *" $set "*) ;; *) continue ;; esac
    case $manager in
      apt) package=$apt ;;
      dnf) package=$dnf ;;
      pacman) package=$pacman ;;
      *) package=${probe#*:} ;;
    esac
    [ "$package" = - ] || probe "$probe" || printf '%s\n' "$package"
  done | sort -u
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    die "not root, and there is no sudo. As root, run: $*"
  fi
}

install_packages() {
  manager=$1
  shift
  case $manager in
    apt)
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
      ;;
    dnf)
      as_root dnf install -y --setopt=install_weak_deps=False "$@"
      ;;
    pacman)
      as_root pacman -S --needed --noconfirm "$@"
      ;;
  esac
}

# Refreshes the list of what can be installed. pacman has no safe way to do that without upgrading the whole system, so
# there it is done only where no list was ever fetched.
refresh_lists() {
  case $1 in
    apt) as_root apt-get update ;;
    pacman) names_file '/var/lib/pacman/sync/*.db' || as_root pacman -Sy ;;
  esac
}

# Makes sure that everything in the sets $@ is there. Looks before it asks: with nothing missing no package manager runs.
ensure_packages() {
  manager=$(package_manager)
  absent=$(missing "$manager" "$@" | tr '\n' ' ')
  [ -n "$absent" ] || return 0
  if [ -z "$manager" ]; then
    say "this system has none of apt, dnf and pacman. Please install what provides: $absent"
    say "going on with what is there"
    return 0
  fi
  say "installing: $absent"
  refresh_lists "$manager" || say "could not refresh the package lists; trying with the old ones"
  # One word a package.
  # shellcheck disable=SC2086
  install_packages "$manager" $absent || die "could not install everything that is missing: $absent"
  hash -r
}

# Tries to install the packages of the sets $@ that this release of the system offers; without them something is skipped,
# nothing fails.
ensure_optional_packages() {
  [ "$(package_manager)" = apt ] || return 0
  for package in $(missing apt "$@"); do
    if apt-cache show "$package" >/dev/null 2>&1; then
      say "installing: $package"
      install_packages apt "$package" || say "going on without $package"
    fi
  done
}

# Configures the build folder $1 with the options $2… where that has not been done for this very project, and compiles. A
# folder that can no longer be used (moved, half written, made by another Meson) is made anew.
build_project() {
  folder=$1
  shift
  info=$folder/meson-info/meson-info.json
  if ! { grep -qF "\"source\": \"$top\"" "$info" && ninja -C "$folder" build.ninja; } >/dev/null 2>&1; then
    rm -rf "$folder"
    meson setup "$folder" "$top" "$@" || die "$folder could not be configured; the reason is just above"
  fi
  ninja -C "$folder" || die "the build in $folder failed; the reason is just above"
}
