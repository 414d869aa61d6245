#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the files that desktops, stores and translators read, as TAP: one case a check, each fault named.

    check-data.py ROOT
"""

import json
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
APP = 'dev.greenroom.Greenroom'
SVG = '{http://www.w3.org/2000/svg}'
# What README.md says the Flatpak may do: no folder of the home, which file portals open one by one.
PERMISSIONS = {'--share=network', '--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri',
               '--talk-name=org.freedesktop.secrets'}


def icons():
    """Icons are square, well-formed SVG, drawn without anything from outside"""
    sizes = {'scalable/apps': 128, 'symbolic/apps': 16}
    found = sorted((ROOT / 'data/icons').rglob('*.svg')) + sorted((ROOT / 'src').rglob('*.svg'))
    if not {f'{APP}.svg', f'{APP}-symbolic.svg'} <= {path.name for path in found}:
        yield 'the application icon or its symbolic form is missing'
    for path in found:
        name = path.relative_to(ROOT).as_posix()
        try:
            root = ET.parse(path).getroot()
        except ET.ParseError as error:
            yield f'{name}: {error}'
            continue
        size = next((size for folder, size in sizes.items() if f'/{folder}/' in name), 16)
        if root.tag != f'{SVG}svg' or (root.get('width'), root.get('height')) != (str(size), str(size)):
            yield f'{name}: not an SVG of {size}×{size}'
        for node in root.iter():
            if node.tag in (f'{SVG}image', f'{SVG}script', f'{SVG}text', f'{SVG}style'):
                yield f'{name}: holds {node.tag}'
            if any(key.endswith('href') and not value.startswith('#') for key, value in node.attrib.items()):
                yield f'{name}: refers to something outside itself'


def symbolic_icons():
    """Symbolic icons have one colour, which the toolkit replaces"""
    for path in sorted((ROOT / 'data/icons').rglob('*-symbolic.svg')) + sorted((ROOT / 'src').rglob('*-symbolic.svg')):
        colours = set(re.findall(r'(?:fill|stroke)="(?!none)([^"]+)"', path.read_text(encoding='utf-8')))
        if colours != {'#222222'}:
            yield f'{path.relative_to(ROOT)}: colours {sorted(colours)}'


def identity():
    """Desktop entry, metainfo, schema and MIME type agree on who they are"""
    desktop = (ROOT / f'data/{APP}.desktop.in').read_text(encoding='utf-8')
    metainfo = ET.parse(ROOT / f'data/{APP}.metainfo.xml.in').getroot()
    schema = ET.parse(ROOT / f'data/{APP}.gschema.xml').getroot().find('schema')
    mime = (ROOT / f'data/{APP}.xml').read_text(encoding='utf-8')
    version = re.search(r"version: '([^']+)'", (ROOT / 'meson.build').read_text(encoding='utf-8')).group(1)
    expected = [(metainfo.findtext('id'), APP), (metainfo.findtext('launchable'), f'{APP}.desktop'),
                (schema.get('id'), APP), (schema.get('path'), '/' + APP.replace('.', '/') + '/'),
                (re.search(r'^Icon=(.*)$', desktop, re.M).group(1), APP),
                (re.search(r'^MimeType=(.*);$', desktop, re.M).group(1), metainfo.findtext('provides/mediatype')),
                (metainfo.find('releases/release').get('version'), version)]
    yield from (f'{seen!r} is not {wanted!r}' for seen, wanted in expected if seen != wanted)
    if f'type="{metainfo.findtext("provides/mediatype")}"' not in mime:
        yield f'data/{APP}.xml: another MIME type than the metainfo'


def flatpak():
    """The Flatpak asks for what README.md says and for nothing else"""
    manifest = json.loads((ROOT / f'flatpak/{APP}.json').read_text(encoding='utf-8'))
    for key, wanted in (('id', APP), ('runtime', 'org.gnome.Platform'), ('sdk', 'org.gnome.Sdk'), ('command', 'greenroom')):
        if manifest.get(key) != wanted:
            yield f'{key} is {manifest.get(key)!r}, not {wanted!r}'
    if not re.fullmatch(r'\d\d', manifest.get('runtime-version', '')):
        yield f'runtime-version is {manifest.get("runtime-version")!r}'
    asked = manifest.get('finish-args', [])
    yield from (f'permission {arg} is not among the documented ones' for arg in asked if arg not in PERMISSIONS)
    yield from (f'permission {arg} is missing' for arg in sorted(PERMISSIONS - set(asked)))
    if manifest['modules'][-1]['name'] != 'greenroom':
        yield 'the last module is not greenroom'
    for source in (s for module in manifest['modules'] for s in module['sources']):
        if source['type'] == 'git' and not re.fullmatch(r'[0-9a-f]{40}', source.get('commit', '')):
            yield f'{source.get("url")}: not pinned to a commit'


def screenshots():
    """Every screenshot the README and the metainfo name is there, a PNG of at most 400 kB"""
    named = set(re.findall(r'data/screenshots/[\w.-]+', (ROOT / 'README.md').read_text(encoding='utf-8')))
    metainfo = (ROOT / f'data/{APP}.metainfo.xml.in').read_text(encoding='utf-8')
    named |= {f'data/screenshots/{name}' for name in re.findall(r'/screenshots/([\w.-]+)</image>', metainfo)}
    if not named:
        yield 'no screenshot is named'
    for name in sorted(named):
        path = ROOT / name
        head = path.read_bytes()[:24] if path.exists() else b''
        if head[:8] != b'\x89PNG\r\n\x1a\n' or min(struct.unpack('>II', head[16:24])) < 300 or path.stat().st_size > 400_000:
            yield f'{name}: missing, not a PNG, too small or too large'


def run(*command):
    """Runs a program of gettext and returns whether it was content, and what it said."""
    done = subprocess.run(command, cwd=ROOT, env={'LC_ALL': 'C.UTF-8', 'PATH': '/usr/bin:/bin'}, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    return done.returncode == 0, done.stderr.strip()


def translations():
    """Every translation is complete, has every text of today, and keeps its format strings"""
    with tempfile.TemporaryDirectory() as folder:
        pot = f'{folder}/greenroom.pot'
        good, said = run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--keyword=_', '--keyword=N_',
                         '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dngettext:2,3', '-o', pot)
        if not good:
            yield said
            return
        for path in sorted((ROOT / 'po').glob('*.po')):
            good, said = run('msgfmt', '--check', '--statistics', '-o', '/dev/null', str(path))
            if not good or 'fuzzy' in said or 'untranslated' in said:
                yield from (f'{path.name}: {line}' for line in said.split('\n'))
            good, said = run('msgcmp', str(path), pot)
            lines = Path(pot).read_text(encoding='utf-8').split('\n')
            for number in map(int, re.findall(r'greenroom\.pot:(\d+): this message is used', said)):
                first = max(n for n in range(number) if lines[n].startswith('msgid '))
                yield f'{path.name}: not translated: {" ".join(lines[first:number])}'
            if not good and 'this message is used' not in said:
                yield f'{path.name}: {said}'


CHECKS = [icons, symbolic_icons, identity, flatpak, screenshots, translations]


def main():
    print(f'1..{len(CHECKS)}')
    bad = 0
    for number, check in enumerate(CHECKS, 1):
        faults = list(check())
        bad += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {number} {check.__doc__}", flush=True)
        for fault in faults:
            print(f'# {fault}')
    return 1 if bad else 0


sys.exit(main())
