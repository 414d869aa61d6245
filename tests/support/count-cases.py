#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test cases in the logs that "meson test" left in the build folders given, and prints the totals as one line.

A program that speaks TAP counts once for each of its cases, any other test counts as one. A program that crashed or ran out
of time after its last case counts as one failure more, since Meson's JUnit log has no case for that.
"""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

GOOD = {'OK', 'EXPECTEDFAIL'}


def count(build):
    """Returns how many cases passed, failed and were skipped in one build folder."""
    # A test setup gives its logs a name of their own.
    junit = max(Path(build).glob('meson-logs/testlog*.junit.xml'), key=lambda log: log.stat().st_mtime)
    suites = {s.get('name').partition('.')[2]: s for s in ET.parse(junit).getroot().iter('testsuite')}
    passed = failed = skipped = 0
    for line in junit.with_name(junit.name.replace('.junit.xml', '.json')).read_text(encoding='utf-8').splitlines():
        test = json.loads(line)
        cases = suites[test['name']].findall('testcase') if test['name'] in suites else []
        bad = sum(1 for c in cases if c.find('failure') is not None or c.find('error') is not None)
        idle = sum(1 for c in cases if c.find('skipped') is not None)
        passed += len(cases) - bad - idle
        failed += bad
        skipped += idle
        if not cases and test['result'] in GOOD:
            passed += 1
        elif not cases and test['result'] == 'SKIP':
            skipped += 1
        elif test['result'] not in GOOD | {'SKIP'} and not bad:
            failed += 1
    return passed, failed, skipped


def main():
    passed, failed, skipped = (sum(column) for column in zip(*map(count, sys.argv[1:])))
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failed or not passed else 0


sys.exit(main())
