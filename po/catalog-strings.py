#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes po/catalog-strings.h, through which translators see the texts of data/catalog.

    po/catalog-strings.py            writes the file
    po/catalog-strings.py --check    says whether it is up to date
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = ROOT / 'po/catalog-strings.h'
# Members that are shown to people: what gr_catalog_translate () is given.
TEXTS = {'title', 'summary', 'description', 'instructions', 'note', 'warning', 'usual_duration', 'question', 'shape', 'reading',
         'requirement', 'causes', 'fix', 'fixes', 'detail', 'finding', 'place', 'seen', 'hint'}
# Members that are names and words of the data itself. A member in neither list stops the script: somebody has to decide.
NAMES = {'action', 'app_type', 'app_types', 'as_of', 'basis', 'confidence', 'content', 'either', 'environment', 'environments', 'err_code', 'error',
         'error_type', 'field', 'fields', 'file', 'formats', 'id', 'kind', 'language', 'languages', 'learn_uri', 'limit', 'limit_mini_game',
         'limit_production', 'limit_standard', 'lines', 'measured_by', 'message', 'messages', 'method', 'needs', 'or_scopes', 'page', 'pattern', 'per', 'portal_uri',
         'product', 'products', 'redaction', 'regions', 'replaced_by', 'review', 'role', 'scope', 'scopes', 'severity', 'signal', 'slot', 'source',
         'stage', 'step', 'subject', 'token', 'type', 'unit', 'uri', 'value', 'where', 'who', 'words'}
# The same member is a name in most files, and in some words for people.
TEXTS_OF = {'troubles': {'where'}}


def holds_text(value):
    return isinstance(value, str) or (isinstance(value, list) and any(isinstance(child, str) for child in value))


def texts(node, where, member=''):
    """Yields (place, text) for each text for people below a JSON value, in file order."""
    if isinstance(node, list):
        for child in node:
            yield from texts(child, where, member)
    elif isinstance(node, dict):
        where = f"{where}, {node['id']}" if 'id' in node else where
        for key, value in node.items():
            if key in TEXTS or key in TEXTS_OF.get(member, ()):
                yield from ((f'{where}: {key}', text) for text in ([value] if isinstance(value, str) else value) if text)
            elif key in NAMES or not holds_text(value):
                yield from texts(value, where, key)
            else:
                sys.exit(f'{where}: is the member “{key}” for people? Add it to one of the lists in po/catalog-strings.py')


def make_header():
    places = {}
    for path in sorted((ROOT / 'data/catalog').rglob('*.json')):
        if path.parent.name != 'schema':
            for place, text in texts(json.loads(path.read_text(encoding='utf-8')), path.stem):
                places.setdefault(text, place)
    lines = ['/* Copyright 2026 The Greenroom authors', ' * SPDX-License-Identifier: GPL-3.0-or-later',
             ' *', ' * Made by po/catalog-strings.py from data/catalog; nothing compiles it. */', '']
    for text, place in places.items():
        quoted = text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
        lines += [f'/* Translators: {place} */', *(['/* xgettext:no-c-format */'] if '%' in text else []), f'N_ ("{quoted}")']
    return '\n'.join(lines) + '\n'


def main():
    header = make_header()
    if sys.argv[1:] == ['--check']:
        if not HEADER.exists() or HEADER.read_text(encoding='utf-8') != header:
            print('po/catalog-strings.h is out of date; run po/catalog-strings.py')
            return 1
    else:
        HEADER.write_text(header, encoding='utf-8')
    return 0


sys.exit(main())
