#!/bin/sh
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the certificates of the test servers again. They are for tests alone: the keys stand beside them for everybody to read.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir issued
: >index.txt
echo 01 >serial
cat >ca.conf <<END
[ca]
default_ca = tests
[tests]
database = index.txt
new_certs_dir = issued
serial = serial
default_md = sha256
policy = any
unique_subject = no
[any]
organizationName = optional
commonName = supplied
[authority]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
END

openssl ecparam -name prime256v1 -genkey -noout -out authority.key
openssl ecparam -name prime256v1 -genkey -noout -out server.key
openssl req -new -key authority.key -subj '/O=Greenroom tests/CN=Authority of the tests' -out authority.csr
openssl ca -batch -config ca.conf -selfsign -keyfile authority.key -in authority.csr -extensions authority \
  -startdate 20200101000000Z -enddate 21250101000000Z -notext -out authority.pem
cp authority.pem "$here/authority.pem"

# issue NAME BEGIN END SUBJECT-ALT-NAMES
issue () {
  printf 'subjectAltName = %s\nbasicConstraints = CA:false\n' "$4" >extensions
  openssl req -new -key server.key -subj "/O=Greenroom tests/CN=$1" -out "$1.csr"
  openssl ca -batch -config ca.conf -cert authority.pem -keyfile authority.key -in "$1.csr" -extfile extensions \
    -startdate "$2" -enddate "$3" -notext -out "$1.crt"
  cat "$1.crt" server.key >"$here/$1.pem"
}

names='DNS:localhost,DNS:acme-arcade.com,DNS:site.test,DNS:other.test,DNS:local.test,IP:127.0.0.1'
issue good 20200101000000Z 21240101000000Z "$names"
issue wrong-name 20200101000000Z 21240101000000Z 'DNS:elsewhere.test'
issue expired 20200101000000Z 20210101000000Z "$names"
issue early 21200101000000Z 21240101000000Z "$names"

# Signed by itself, and no authority.
printf 'subjectAltName = %s\nbasicConstraints = CA:false\n' "$names" >extensions
openssl req -new -key server.key -subj '/O=Greenroom tests/CN=self-signed' -out self-signed.csr
openssl ca -batch -config ca.conf -selfsign -keyfile server.key -in self-signed.csr -extfile extensions \
  -startdate 20200101000000Z -enddate 21240101000000Z -notext -out self-signed.crt
cat self-signed.crt server.key >"$here/self-signed.pem"
