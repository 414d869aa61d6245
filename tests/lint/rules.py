#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a compiler does not check, as TAP: one case a rule, each offender named.

    rules.py ROOT
"""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
SKIP = re.compile(r'^(_build|\.git(/|$)|subprojects/)')
DEBT = re.compile(r'\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK')) + r')\b')
# What the rooms of src/core may use, as src/README.md says; a room may always use itself.
ROOMS = {'base': set(), 'catalog': {'base'}, 'workspace': {'base'}, 'assets': {'base', 'catalog'},
         'auth': {'base', 'catalog', 'api'}, 'api': {'base', 'catalog', 'auth'}, 'probe': {'base', 'catalog', 'auth'},
         'setup': {'base', 'catalog', 'workspace', 'auth', 'probe'},
         'session': {'base', 'catalog', 'workspace', 'assets', 'auth', 'api', 'probe', 'setup'}}
# What a sign-in has to withstand, on both roads where it can come to both.
ATTACKS = ('wrong state', 'missing state', 'replayed state', 'look-alike', 'intermediate code', 'error beside a code', 'replayed code',
           'popup', 'download', 'permission', 'custom scheme', 'TLS failure', 'two answers', 'expired request', 'answer after a cancel',
           'a stranger', 'DNS rebinding', 'token endpoint: 400', 'token endpoint: 429', 'token endpoint: 500', 'token endpoint: timeout',
           'token endpoint: garbage', 'token endpoint: HTTP 200')
UPPER_LAYERS = ('src/ui/', 'src/browser/')
TRANSLATED_C = re.compile(r'\b(?:N?C?_|ngettext|dgettext|g_dgettext|g_dpgettext2) \(')
TRANSLATED_XML = re.compile(r'translatable="(?:yes|true)"|<summary>|<description>')


def files(*suffixes, under=('src', 'tests', 'data', 'po', 'flatpak')):
    """Yields the path from the root and the text of each file of ours with one of the suffixes, in order."""
    for top in under:
        for path in sorted((ROOT / top).rglob('*')):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and name.endswith(suffixes) and not SKIP.match(name):
                yield name, path.read_text(encoding='utf-8')


def c_sources():
    return files('.c', '.h', under=('src', 'tests'))


def including(header):
    return re.compile(r'^\s*#\s*include\s*<' + header, re.M)


def licence():
    """Every source file says who owns it and under which licence"""
    for name, text in files('.c', '.h', '.sh', '.py', '.css'):
        head = '\n'.join(text.split('\n')[:4])
        if 'SPDX-License-Identifier: GPL-3.0-or-later' not in head or 'Copyright' not in head:
            yield f'{name}: the first lines lack the copyright or the SPDX identifier'


def debt():
    """Nothing is left for later"""
    for name, text in files('.c', '.h', '.ui', '.css', '.sh', '.py', '.build', '.json', '.in'):
        for number, line in enumerate(text.split('\n'), 1):
            if DEBT.search(line):
                yield f'{name}:{number}: {line.strip()}'


def version_checks():
    """Only gr-compat.c knows that library versions differ"""
    for name, text in c_sources():
        if '_CHECK_VERSION' in text and name != 'src/ui/gr-compat.c':
            yield f'{name}: a version check'


def randomness():
    """Sign-in uses no weak randomness"""
    for name, text in c_sources():
        if name.startswith('src/core/auth/') and re.search(r'\bg_rand(om)?_|\brand(om)? \(', text):
            yield f'{name}: g_rand, g_random or rand'


def layers_gtk():
    """GTK stays in src/ui and src/browser"""
    toolkit = including(r'(gtk/|adwaita|gdk/|gsk/)')
    for name, text in c_sources():
        if name.startswith('src/') and not name.startswith(UPPER_LAYERS) and name != 'src/main-ui.c' and toolkit.search(text):
            yield f'{name}: includes GTK'


def layers_webkit():
    """WebKit stays in src/browser"""
    webkit = including('webkit')
    for name, text in c_sources():
        if name.startswith('src/') and not name.startswith('src/browser/') and webkit.search(text):
            yield f'{name}: includes WebKit'


def rooms():
    """Each room of core uses only the rooms it may"""
    home = {path.name: path.parent.name for path in (ROOT / 'src/core').rglob('*.h')}
    for name, text in files('.c', '.h', under=('src/core',)):
        room = Path(name).parent.name
        for header in re.findall(r'^#include "(gr-[\w-]+\.h)"', text, re.M):
            if home.get(header, room) not in ROOMS.get(room, set()) | {room}:
                yield f'{name}: includes {header} of {home[header]}'


def page_scripts():
    """No page of the embedded browser gets a script of ours, and no session of it is shared or stays but in a lane's own folder"""
    ours = re.compile(r'user_content|user_script|script_message|evaluate_javascript|run_javascript|network_session_new \((?!data, cache\))|network_session_get_default')
    for name, text in c_sources():
        if name.startswith('src/browser/') and ours.search(text):
            yield f'{name}: {ours.search(text).group()}'


def templates():
    """A template stands beside the source of the same name, and is well-formed XML"""
    for name, text in files('.ui', under=('src',)):
        if not (ROOT / name).with_suffix('.c').exists() and not name.endswith('/help-overlay.ui'):
            yield f'{name}: no {Path(name).stem}.c beside it'
        try:
            ET.fromstring(text)
        except ET.ParseError as error:
            yield f'{name}: {error}'


def lengths():
    """Files and functions stay short enough to read"""
    for name, text in files('.c', '.ui', under=('src',)):
        limit = 1000 if name.endswith('.c') else 400
        lines = text.count('\n')
        if lines > limit:
            yield f'{name}: {lines} lines, at most {limit}'
        yield from long_functions(name, text)


def long_functions(name, text):
    start, function = None, ''
    for number, line in enumerate(text.split('\n')):
        called = re.match(r'([a-z_][a-z0-9_]*) \(', line)
        if called:
            function = called.group(1)
        if line.startswith('{') and start is None:
            start = number
        elif line.startswith('}') and start is not None:
            if number - start + 1 > 100 and not function.endswith('_class_init'):
                yield f'{name}: {function} has {number - start + 1} lines, at most 100'
            start = None


def nicks():
    """Properties have no nick and no blurb"""
    for name, text in c_sources():
        if re.search(r'g_param_spec_\w+ \("[^"]+",\s*"', text):
            yield f'{name}: a property with a nick'


def listed(name):
    lines = (ROOT / 'po' / name).read_text(encoding='utf-8').split('\n')
    return {line.strip() for line in lines if line.strip() and not line.startswith('#')}


def potfiles():
    """po/POTFILES.in names every file with text for people, and only those"""
    wanted = {name for name, text in files('.c', under=('src',)) if TRANSLATED_C.search(text)}
    wanted |= {name for name, text in files('.ui', '.desktop.in', '.metainfo.xml.in', '.gschema.xml', under=('src', 'data'))
               if name.endswith('.desktop.in') or TRANSLATED_XML.search(text)}
    have = listed('POTFILES.in')
    yield from (f'{name}: missing from po/POTFILES.in' for name in sorted(wanted - have))
    yield from (f'po/POTFILES.in: {name} has no text for people' for name in sorted(have - wanted - {'po/catalog-strings.h'}))


def format_macros():
    """No text for people is cut in two by a format macro, which translators' tools do not see through"""
    for name, text in files('.c', under=('src',)):
        for call in re.finditer(r'\b(?:N?C?_|d?n?gettext) \((?:[^()";]|"(?:[^"\\]|\\.)*")*?(?:G_G\w+_FORMAT|PRI\w+)', text):
            yield f'{name}:{text.count(chr(10), 0, call.start()) + 1}: {" ".join(call.group().split())}'


def linguas():
    """po/LINGUAS names every translation"""
    have = {path.stem for path in (ROOT / 'po').glob('*.po')}
    for language in sorted(have ^ listed('LINGUAS')):
        yield f'po/{language}.po and po/LINGUAS disagree'


def attacks():
    """Each attack on a sign-in is met by a test on both roads, as tests/attacks.md says"""
    sources = [(ROOT / name).read_text(encoding='utf-8')
               for name in ('tests/browser/test-sign-in.c', 'tests/server/session/test-attacks.c')]
    rows = {}
    for line in (ROOT / 'tests/attacks.md').read_text(encoding='utf-8').split('\n'):
        cells = [cell.strip() for cell in line.split('|')[1:-1]]
        if len(cells) == 3 and not cells[0].startswith(('Attack', '-')):
            rows[cells[0]] = cells[1:]
    yield from (f'tests/attacks.md: nothing about “{attack}”' for attack in ATTACKS if not any(name.startswith(attack) for name in rows))
    for attack, cases in rows.items():
        if set(cases) == {'–'}:
            yield f'tests/attacks.md: “{attack}” is met on no road'
        yield from (f'tests/attacks.md: “{attack}” names “{case}”, which is no test'
                    for case, source in zip(cases, sources) if case != '–' and f'"{case}"' not in source)
    named = {case for cases in rows.values() for case in cases}
    for case in re.findall(r'^\s+(?:\{|ADD \()"([a-z0-9-]+)", ', sources[1], re.M):
        if case not in named:
            yield f'tests/attacks.md: nothing about the test “{case}”'


def faults():
    """A client meets every fault of the Local sandbox in some test"""
    header = (ROOT / 'src/server/emulator/gr-emulator-fault.h').read_text(encoding='utf-8')
    clients = ('tests/server/session/', 'tests/browser/', 'tests/ui/')
    tests = '\n'.join(text for name, text in files('.c', '.h', under=('tests',)) if name.startswith(clients))
    tested = set(re.findall(r'\bGR_EMULATOR_FAULT_\w+', re.sub(r'met_by_browsers\[\] = \{.*?\};', '', tests, flags=re.S)))
    for fault in re.findall(r'^  (GR_EMULATOR_FAULT_\w+),', header, re.M):
        if fault != 'GR_EMULATOR_FAULT_NONE' and fault not in tested:
            yield f'src/server/emulator/gr-emulator-fault.h: no test of a client meets {fault}'


def top_level():
    """The top of the project holds what its layout says"""
    allowed = {'meson.build', 'meson_options.txt', 'src', 'data', 'po', 'tests', 'flatpak', 'README.md', 'COPYING'}
    for path in sorted(ROOT.iterdir()):
        if path.name not in allowed and not path.name.startswith(('.', '_build')):
            yield f'{path.name}: not in the layout'


RULES = [licence, debt, version_checks, randomness, layers_gtk, layers_webkit, page_scripts, rooms, templates, lengths, nicks, potfiles,
         format_macros, linguas, attacks, faults, top_level]


def main():
    if next(c_sources(), None) is None:
        print(f'Bail out! no sources in {ROOT}')
        return 1
    print(f'1..{len(RULES)}')
    bad = 0
    for number, rule in enumerate(RULES, 1):
        offenders = list(rule())
        bad += bool(offenders)
        print(f"{'not ok' if offenders else 'ok'} {number} {rule.__doc__}")
        for offender in offenders:
            print(f'# {offender}')
    return 1 if bad else 0


sys.exit(main())
