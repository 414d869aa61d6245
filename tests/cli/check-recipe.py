#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries out the commands of README.md, "Check a folder in CI", word for word, and reads the reports they leave, as TAP.

    check-recipe.py ROOT GREENROOM_CLI
"""

import html.parser
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

try:
    import jsonschema
except ImportError:
    sys.exit('Bail out! jsonschema is missing: install python3-jsonschema')

ROOT, CLI = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
VOID = {'meta', 'br', 'img', 'link', 'hr', 'input'}
HOSTILE = 'a <b>&"\x01 é%#?:.png'


def png(width, height, alpha=255):
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    rows = (b'\0' + bytes([200, 60, 40, alpha]) * width) * height
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def fill(folder, *files):
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def commands():
    """The commands of the recipe, in their order."""
    text = (ROOT / 'README.md').read_text(encoding='utf-8')
    section = text.split('\n## Check a folder in CI\n')[1].split('\n## ')[0]
    return re.findall(r'^ *(?:- run: )?(greenroom-cli assets check .*)$', section, re.M)


def run(folder):
    """Runs each command in a folder. Returns the statuses."""
    with tempfile.TemporaryDirectory() as bin_folder:
        (Path(bin_folder) / 'greenroom-cli').symlink_to(CLI)
        env = {**os.environ, 'PATH': bin_folder + os.pathsep + os.environ['PATH']}
        return [subprocess.run(command, shell=True, cwd=folder, env=env, check=False, stdout=subprocess.DEVNULL).returncode
                for command in commands()]


class Outline(html.parser.HTMLParser):
    """Holds a page to being well nested, and to loading nothing."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attributes):
        self.seen.append(tag)
        assert tag not in {'script', 'link', 'iframe', 'b'}, tag
        for name, value in attributes:
            assert name not in {'onclick', 'onload'} and (name != 'src' or value.startswith('data:')), (name, value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, tag


def recipe():
    """The recipe has a command for GitHub and others for elsewhere"""
    found = commands()
    assert len(found) == 3, found
    assert '--format sarif' in found[0]


def clean(folder):
    """Pictures that fit end with 0"""
    fill(folder, ('assets/icon.png', png(1024, 1024)))
    assert run(folder) == [0, 0, 0]


def warning(folder):
    """Warnings end with 1 where they are asked for"""
    fill(folder, ('assets/icon.png', png(1024, 1024, alpha=128)))
    assert run(folder) == [0, 0, 1]


def failing(folder):
    """Pictures that do not fit end with 1, and every report is there and valid"""
    fill(folder, ('assets/icon.png', png(1024, 1024)), ('assets/sub/wide.png', png(1030, 1024)),
         ('assets/cut.png', png(1024, 1024)[:200]), ('assets/' + HOSTILE, b'no picture'), ('assets/notes.txt', b'words'))
    assert run(folder) == [1, 1, 1]

    sarif = json.loads((folder / 'assets.sarif').read_text(encoding='utf-8'))
    jsonschema.validate(sarif, json.loads((ROOT / 'tests/cli/sarif.schema.json').read_text(encoding='utf-8')))
    run_ = sarif['runs'][0]
    uris = [result['locations'][0]['physicalLocation']['artifactLocation']['uri'] for result in run_['results']]
    assert 'assets/sub/wide.png' in uris and 'assets/a%20%3Cb%3E&%22%01%20%C3%A9%25%23%3F%3A.png' in uris, uris
    assert all(run_['tool']['driver']['rules'][result['ruleIndex']]['id'] == result['ruleId'] for result in run_['results'])

    suite = ET.parse(folder / 'assets.xml').getroot().find('testsuite')
    assert suite.get('tests') == str(len(suite.findall('testcase'))) == '4'
    assert suite.get('failures') == str(len(suite.findall('testcase/failure'))) == '3'

    outline = Outline()
    outline.feed((folder / 'assets.html').read_text(encoding='utf-8'))
    outline.close()
    assert not outline.open and {'h1', 'h2', 'th', 'title', 'main'} <= set(outline.seen)


def unreadable(folder):
    """A folder that is not there ends with 2"""
    assert run(folder) == [2, 2, 2]
    sarif = json.loads((folder / 'assets.sarif').read_text(encoding='utf-8'))
    invocation = sarif['runs'][0]['invocations'][0]
    assert not invocation['executionSuccessful'] and invocation['toolExecutionNotifications']


def main():
    cases = [recipe, clean, warning, failing, unreadable]
    print(f'1..{len(cases)}')
    bad = 0
    for number, case in enumerate(cases, 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                case(*([Path(folder)] if case is not recipe else []))
            print(f'ok {number} {case.__doc__}')
        except (AssertionError, OSError, ValueError, jsonschema.ValidationError) as error:
            bad += 1
            print(f'not ok {number} {case.__doc__}')
            print('\n'.join('# ' + line for line in repr(error).split('\n')))
    return 1 if bad else 0


sys.exit(main())
