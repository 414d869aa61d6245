#!/usr/bin/python3
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the catalogue against its schemas and for what no schema can say, as TAP: one case a check, each fault named.

    check-catalog.py ROOT

The checks are checked too: each must find the faults planted in a copy of the catalogue.
"""

import copy
import datetime
import functools
import json
import pickle
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print('1..1\nBail out! The Python module jsonschema is missing; its package is python3-jsonschema')
    sys.exit(1)

ROOT = Path(sys.argv[1]).resolve() / 'data' / 'catalog'
KINDS = ('asset-rules', 'check-rules', 'endpoints', 'fields', 'key-shapes', 'languages', 'limits', 'oauth-errors', 'oauth-notes', 'refusals', 'regions',
         'rule-packs', 'scope-presets', 'scopes', 'site-proofs', 'user-fields', 'word-lists')
# What a proof looks at has to exist where the step is taken.
PER_OF_KIND = {'redirects': 'environment', 'domain': 'environment', 'prefix': 'environment', 'secret': 'environment'}


def no_twins(pairs):
    """Builds an object, refusing a name that stands twice."""
    names = [name for name, _ in pairs]
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise ValueError(f'{sorted(twins)} stand twice in one object')
    return dict(pairs)


def load(path):
    try:
        return json.loads(path.read_text(encoding='utf-8'), object_pairs_hook=no_twins)
    except ValueError as error:
        print(f'Bail out! {path}: {error}')
        sys.exit(1)


def load_catalog():
    """Returns every file of the catalogue by its name from data/catalog, without the suffix."""
    names = sorted(path for path in ROOT.rglob('*.json') if path.parent.name != 'schema')
    return {path.relative_to(ROOT).with_suffix('').as_posix(): load(path) for path in names}


def schema_of(name):
    return load(ROOT / 'schema' / f'{"guide" if name.startswith("guides/") else name}.schema.json')


def lists(value, place):
    """Yields each list of entries in a file with its place."""
    for key, child in value.items():
        if isinstance(child, list) and child and isinstance(child[0], dict) and 'id' in child[0]:
            yield f'{place}.{key}', child
            for entry in child:
                yield from lists(entry, f'{place}.{key}.{entry["id"]}')


def entries(catalog, name, key):
    return {entry['id']: entry for entry in catalog[name][key]}


@functools.cache
def shape_faults(name, text):
    """What is wrong with the shape of a file; most files stay the same while faults are planted in one of them."""
    validator = jsonschema.Draft202012Validator(schema_of(name))
    errors = sorted(validator.iter_errors(json.loads(text)), key=lambda e: [str(part) for part in e.absolute_path])
    return [f'{name}: {".".join(str(part) for part in error.absolute_path)}: {error.message[:300]}' for error in errors]


def shapes(catalog):
    """Every file has the shape its schema gives"""
    for name, content in catalog.items():
        yield from shape_faults(name, json.dumps(content))


def schemas(catalog):
    """Every schema is one, and refuses members it does not know"""
    for name in catalog:
        schema = schema_of(name)
        jsonschema.Draft202012Validator.check_schema(schema)
        for place, part in [('', schema), *schema['$defs'].items()]:
            if part.get('type') == 'object' and part.get('additionalProperties') is not False:
                yield f'{name}: {place} of its schema lets anything through'


def kinds(catalog):
    """Every kind of file is there"""
    yield from (f'{name}.json is missing' for name in KINDS if name not in catalog)


def unique(catalog):
    """No two entries of a list have the same id"""
    for name, content in catalog.items():
        for place, found in lists(content, name):
            ids = [entry['id'] for entry in found]
            yield from (f'{place}: {twin} stands twice' for twin in sorted({i for i in ids if ids.count(i) > 1}))


def dates(catalog):
    """Every date is a day of the calendar"""
    for name, content in catalog.items():
        for place, found in [(name, [content]), *lists(content, name)]:
            for entry in found:
                date = entry.get('as_of', '2026-01-01')
                try:
                    datetime.date.fromisoformat(f'{date}-01' if len(date) == 7 else date)
                except ValueError:
                    yield f'{place}: {entry["id"]}: {date} is no day'


def scopes(catalog):
    """Scopes and user fields name each other"""
    known = entries(catalog, 'scopes', 'scopes')
    fields = entries(catalog, 'user-fields', 'user_fields')
    for name, scope in known.items():
        owned = [field for field, entry in fields.items() if entry['scope'] == name]
        if sorted(scope['fields']) != sorted(owned):
            yield f'{name}: has the fields {scope["fields"]}, and {owned} name it'
    for name, field in fields.items():
        if field['scope'] not in known:
            yield f'{name}: {field["scope"]} is no scope'
    for name in set(known) & set(entries(catalog, 'scopes', 'obsolete_scopes')):
        yield f'{name}: is current and obsolete'


def endpoints(catalog):
    """Endpoints name scopes that exist, and legacy ones a current endpoint"""
    known = entries(catalog, 'endpoints', 'endpoints')
    names = entries(catalog, 'scopes', 'scopes')
    for name, endpoint in known.items():
        if endpoint.get('or_scopes') and not endpoint.get('scope'):
            yield f'{name}: has other scopes and none'
        yield from (f'{name}: {scope} is no other scope' for scope in endpoint.get('or_scopes', [])
                    if scope not in names or scope == endpoint.get('scope'))
        successor = endpoint.get('replaced_by')
        if endpoint.get('scope') and endpoint['scope'] not in names:
            yield f'{name}: {endpoint["scope"]} is no scope'
        if endpoint.get('scope') and endpoint['token'] != 'user':
            yield f'{name}: needs a scope and no user'
        if name.startswith('legacy.') != bool(successor):
            yield f'{name}: legacy endpoints, and only these, say what replaces them'
        if successor and (successor not in known or 'replaced_by' in known[successor]):
            yield f'{name}: {successor} is no current endpoint'
    needed = {'oauth.authorize', 'oauth.token', 'oauth.revoke', 'user.info'}
    yield from (f'{name} is missing' for name in sorted(needed - set(known)))


def presets(catalog):
    """Presets begin with what every app has, and hold scopes of the products they name"""
    known = entries(catalog, 'scopes', 'scopes')
    for name, preset in entries(catalog, 'scope-presets', 'scope_presets').items():
        if preset['scopes'][0] != 'user.info.basic':
            yield f'{name}: user.info.basic must be the first'
        yield from (f'{name}: {scope} is no scope' for scope in preset['scopes'] if scope not in known)
        needed = {known[scope]['product'] for scope in preset['scopes'] if scope in known}
        if needed != set(preset['products']):
            yield f'{name}: its scopes come with {sorted(needed)}'


def languages(catalog):
    """One language is the default, and regions begin with languages that exist"""
    known = entries(catalog, 'languages', 'languages')
    if [name for name, language in known.items() if language.get('default')] != [next(iter(known))]:
        yield 'the default language must be the first, and the only one'
    for name, region in entries(catalog, 'regions', 'regions').items():
        yield from (f'{name}: {tag} is no language' for tag in region['languages'] if tag not in known)


def subjects(catalog):
    """Limits of the same subject have different dates and one unit"""
    known = entries(catalog, 'limits', 'limits')
    by_subject = {}
    for limit in known.values():
        by_subject.setdefault(limit.get('subject', limit['id']), []).append(limit)
    for subject, found in by_subject.items():
        if len({limit['as_of'] for limit in found}) < len(found):
            yield f'{subject}: two limits of the same date'
        if len({limit['unit'] for limit in found}) > 1:
            yield f'{subject}: two units'
        if subject in known and len(found) > 1:
            yield f'{subject}: is a subject and an id'


def slots(catalog):
    """Slots take no fewer files than they need, and their subjects join slots of different packs"""
    joined = {}
    for pack in catalog['rule-packs']['rule_packs']:
        found = [slot['subject'] for slot in pack['slots'] if 'subject' in slot]
        yield from (f'{pack["id"]}: {twin} is the subject of two slots' for twin in sorted({s for s in found if found.count(s) > 1}))
        for slot in pack['slots']:
            if slot.get('min_files', 0) > slot.get('max_files', 1000):
                yield f'{pack["id"]}.{slot["id"]}: needs more files than it takes'
            if 'subject' in slot:
                joined.setdefault((pack['app_type'], slot['subject']), []).append(f'{pack["id"]}.{slot["id"]}')
    yield from (f'{found[0]}: no other slot has the subject {key[1]}' for key, found in joined.items() if len(found) == 1)


def workspace_fields(catalog):
    """Fields of a workspace keep to limits that exist, and no field offers the same twice"""
    known = entries(catalog, 'limits', 'limits')
    for name, field in entries(catalog, 'fields', 'fields').items():
        yield from (f'{name}: {field[key]} is no limit' for key in ('limit', 'limit_standard', 'limit_mini_game', 'limit_production')
                    if key in field and field[key] not in known)
        values = [choice['value'] for choice in field.get('choices', [])]
        yield from (f'{name}: {twin} can be chosen twice' for twin in sorted({v for v in values if values.count(v) > 1}))
        if name.startswith('workspace.') and field['kind'] != 'list':
            yield f'{name}: the workspace itself has lists alone'
        if field.get('own') and not name.startswith('environment.'):
            yield f'{name}: only an environment has something of its own'


def advice(catalog):
    """No two advices answer to the same signal"""
    seen = {}
    for entry in catalog['oauth-errors']['oauth_errors']:
        special = any(key in entry for key in ('error_type', 'err_code', 'messages'))
        keys = [('error_type', entry.get('error_type')), ('err_code', entry.get('err_code')),
                *(('messages', message.lower()) for message in entry.get('messages', [])),
                ('http_status', None if 'http_status' not in entry else (entry['where'], entry['http_status'])),
                ('error', None if special or 'error' not in entry else (entry['where'], entry['error']))]
        for key in keys:
            if key[1] is not None and seen.setdefault(key, entry['id']) != entry['id']:
                yield f'{entry["id"]}: {seen[key]} answers to {key} already'


def guides_of(catalog):
    return {name: content for name, content in catalog.items() if name.startswith('guides/')}


def guides(catalog):
    """Guides have a place of their own, their steps need earlier steps only, and every proof can hold"""
    orders, proof_ids = {}, {}
    for name, guide in guides_of(catalog).items():
        if name != f'guides/{guide["id"]}' and not re.fullmatch(rf'guides/\d+-{re.escape(guide["id"])}', name):
            yield f'{name}: holds the guide {guide["id"]}'
        if orders.setdefault(guide['order'], name) != name:
            yield f'{name}: {orders[guide["order"]]} has the order {guide["order"]} too'
        seen = set()
        for step in guide['steps']:
            yield from (f'{name}: {step["id"]} needs {need}, no earlier step' for need in step.get('needs', [])
                        if '/' not in need and need not in seen)
            seen.add(step['id'])
            for proof in step['proofs']:
                if proof_ids.setdefault(proof['id'], (name, step['id'], proof)) != (name, step['id'], proof):
                    yield f'{name}: the proof {proof["id"]} stands in {proof_ids[proof["id"]][0]} too'
                if not proof['id'].startswith(f'{step["id"]}.'):
                    yield f'{name}: the proof {proof["id"]} must begin with {step["id"]}.'
                yield from (f'{name}: {proof["id"]}: {fault}' for fault in proof_faults(proof))
        ids = [proof['id'] for step in guide['steps'] for proof in step['proofs']]
        yield from (f'{name}: the proof {twin} stands twice' for twin in sorted({i for i in ids if ids.count(i) > 1}))


def proof_faults(proof):
    try:
        re.compile(proof.get('pattern', ''))
    except re.error as error:
        yield str(error)
    values = [choice['value'] for choice in proof.get('choices', [])]
    if len(set(values)) < len(values):
        yield 'two choices of the same value'
    if values and not {'yes', 'not-needed'} & set(values):
        yield 'no choice of it proves anything'
    if {'submitted', 'invited'} & set(values) and not proof.get('can_wait'):
        yield 'one can answer that one waits, but not wait'
    if proof.get('max', 1000) < proof.get('count', 1):
        yield 'needs more items than may be'


def needed_steps(catalog):
    """Steps of other guides that are needed exist, and no step needs itself in the end"""
    needs = {}
    for guide in guides_of(catalog).values():
        for step in guide['steps']:
            needs[f'{guide["id"]}/{step["id"]}'] = [need if '/' in need else f'{guide["id"]}/{need}' for need in step.get('needs', [])]
    for path, found in needs.items():
        yield from (f'{path}: needs {need}, which does not exist' for need in found if need not in needs)
    done = set()

    def walk(path, way):
        if path in way:
            yield f'{path}: needs itself: {" → ".join((*way[way.index(path):], path))}'
        elif path not in done:
            for need in needs.get(path, []):
                yield from walk(need, (*way, path))
            done.add(path)

    for path in needs:
        yield from walk(path, ())
    for guide in guides_of(catalog).values():
        for trouble in guide.get('troubles', []):
            step = trouble.get('step')
            if step and step not in needs:
                yield f'{guide["id"]}: {trouble["id"]}: the step {step} does not exist'


def looked_at(catalog):
    """What the steps ask for exists where they are taken: fields, slots, scopes, regions"""
    fields = entries(catalog, 'fields', 'fields') if 'fields' in catalog else None
    scope_ids = entries(catalog, 'scopes', 'scopes')
    region_ids = entries(catalog, 'regions', 'regions')
    slot_ids = {slot['id'] for pack in catalog['rule-packs']['rule_packs'] for slot in pack['slots']}
    for guide in guides_of(catalog).values():
        for step in guide['steps']:
            places = step.get('per', 'workspace').split('-')
            yield from (f'{guide["id"]}: {step["id"]}: {region} is no region' for region in step.get('regions', []) if region not in region_ids)
            if 'regions' in step and 'region' not in places:
                yield f'{guide["id"]}: {step["id"]}: names regions, and is not taken per region'
            for part in (*step['proofs'], *step.get('entries', [])):
                where = f'{guide["id"]}: {part["id"]}'
                field = part.get('field')
                if field and fields is not None and field not in fields:
                    yield f'{where}: {field} is no field'
                for place in ('environment', 'region', 'language'):
                    if field and field.startswith(f'{place}.') and place not in places:
                        yield f'{where}: {field} is a field of a place, and the step is not taken per {place}'
                kind = part.get('kind')
                if kind in PER_OF_KIND and PER_OF_KIND[kind] not in places:
                    yield f'{where}: {kind} is looked at in one {PER_OF_KIND[kind]}, and the step is not taken per {PER_OF_KIND[kind]}'
                if kind and fields is not None and field in fields and (kind == 'list') != (fields[field].get('kind') == 'list'):
                    yield f'{where}: {field} is of another kind'
                if part.get('slot', next(iter(slot_ids))) not in slot_ids:
                    yield f'{where}: {part["slot"]} is no slot'
                if part.get('scope', 'user.info.basic') not in scope_ids:
                    yield f'{where}: {part["scope"]} is no scope'


def resource(catalog):
    """The resource lists every file, and only files that exist"""
    listed = {node.text.removesuffix('.json') for node in ET.parse(ROOT / 'catalog.gresource.xml').iter('file')}
    yield from (f'{name}: not in catalog.gresource.xml' for name in sorted(set(catalog) - listed))
    yield from (f'catalog.gresource.xml: {name} does not exist' for name in sorted(listed - set(catalog)))


CHECKS = (kinds, schemas, shapes, unique, dates, scopes, endpoints, presets, languages, subjects, slots, workspace_fields, advice, guides, needed_steps,
          looked_at, resource)

DATED = {'source': 'Here', 'as_of': '2026-11'}
GUIDE = {'id': 'try', 'order': 9000, 'title': 'Try', 'summary': 'Try it.', **DATED, 'app_types': ['mini-game'], 'steps': [
    {'id': 'one', 'title': 'One', 'instructions': ['Do it.'], 'who': 'contact', 'usual_duration': 'a day', 'usual_days': 1, 'proofs': [
        {'id': 'one.told', 'title': 'Told', 'kind': 'told', 'question': 'Done?',
         'choices': [{'value': 'yes', 'title': 'Yes'}, {'value': 'no', 'title': 'No'}]}],
     'entries': [{'id': 'name', 'title': 'Name', 'field': 'app.name'}, {'id': 'type', 'title': 'Type', 'value': 'Mini game'}],
     'claims': [{'id': 'a', 'title': 'It is so.', **DATED}, {'id': 'b', 'title': 'It is not.', **DATED}], 'reading': 'Go by the latter.',
     'samples': [{'id': 'call', 'title': 'A call', 'language': 'js', 'lines': ['call ();']}]},
    {'id': 'two', 'title': 'Two', 'instructions': ['Do it.'], 'needs': ['one'], 'proofs': [
        {'id': 'two.field', 'title': 'Field', 'kind': 'field', 'field': 'app.name', 'pattern': '^.+$', 'shape': 'a name'},
        {'id': 'two.members', 'title': 'Members', 'kind': 'members', 'role': 'admin', 'count': 1, 'optional': True}]},
    {'id': 'three', 'title': 'Three', 'instructions': ['Do it.'], 'per': 'environment', 'environments': ['sandbox'], 'proofs': [
        {'id': 'three.list', 'title': 'List', 'kind': 'list', 'field': 'environment.redirect-uris', 'count': 1, 'max': 10},
        {'id': 'three.redirects', 'title': 'Redirects', 'kind': 'redirects'},
        {'id': 'three.page', 'title': 'Page', 'kind': 'page', 'page': 'terms', 'field': 'app.terms-uri'},
        {'id': 'three.domain', 'title': 'Domain', 'kind': 'domain', 'either': 'site'},
        {'id': 'three.prefix', 'title': 'Prefix', 'kind': 'prefix', 'either': 'site'},
        {'id': 'three.asset', 'title': 'Icon', 'kind': 'asset', 'slot': 'icon'},
        {'id': 'three.scopes', 'title': 'Scopes', 'kind': 'scopes', 'stage': 'granted', 'scope': 'user.info.basic'},
        {'id': 'three.lane', 'title': 'Lane', 'kind': 'lane', 'stage': 'signed-in'},
        {'id': 'three.secret', 'title': 'Secret', 'kind': 'secret'}]}]}
OTHER = {'id': 'other', 'order': 9001, 'title': 'Other', 'summary': 'Try more.', **DATED, 'reference': True, 'steps': [
    {'id': 'four', 'title': 'Four', 'instructions': ['Do it.'], 'needs': ['try/two'], 'proofs': [
        {'id': 'four.told', 'title': 'Told', 'kind': 'told', 'question': 'Done?', 'can_wait': True,
         'choices': [{'value': 'yes', 'title': 'Yes'}, {'value': 'submitted', 'title': 'Sent'}]}]}],
    'troubles': [{'id': 'blank', 'title': 'Blank', 'where': 'On the page', 'causes': ['It is empty.'], 'fixes': ['Fill it.'], 'step': 'try/two'}]}


def first(catalog, name, key):
    return catalog[name][key][0]


def step(catalog, number):
    return catalog['guides/try']['steps'][number]


def ask(catalog):
    """Returns something that can be measured."""
    return next(entry for pack in catalog['rule-packs']['rule_packs'] for slot in pack['slots']
                for entry in slot.get('asks', []) if 'measured_by' in entry)


# What is planted, and the check that must find it.
FAULTS = (
    ('a file is lost', kinds, lambda c: c.pop('limits')),
    ('an unknown member', shapes, lambda c: first(c, 'regions', 'regions').update(colour='red')),
    ('no source', shapes, lambda c: first(c, 'languages', 'languages').pop('source')),
    ('no date', shapes, lambda c: first(c, 'limits', 'limits').pop('as_of')),
    ('a date in words', shapes, lambda c: first(c, 'scopes', 'scopes').update(as_of='last spring')),
    ('an empty title', shapes, lambda c: first(c, 'endpoints', 'endpoints').update(title='')),
    ('an address without encryption', shapes, lambda c: first(c, 'endpoints', 'endpoints').update(uri='http://tiktok.com/')),
    ('a number in words', shapes, lambda c: first(c, 'limits', 'limits').update(value='five')),
    ('a picture without width', shapes, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'][0].pop('width')),
    ('a picture of any size', shapes, lambda c: [first(c, 'rule-packs', 'rule_packs')['slots'][0].pop(k) for k in ('width', 'height')]),
    ('a picture of two sizes', shapes, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'][0].update(min_width=1, min_height=1)),
    ('a rule seen nowhere', shapes, lambda c: first(c, 'asset-rules', 'asset_rules').pop('seen')),
    ('a rule of TikTok among the others', shapes, lambda c: first(c, 'asset-rules', 'asset_rules').update(basis='tiktok')),
    ('a report nobody made', shapes, lambda c: first(c, 'asset-rules', 'asset_rules').pop('confidence')),
    ('a value that is not filled in', shapes, lambda c: first(c, 'asset-rules', 'asset_rules').update(detail='It is {colour}.')),
    ('a rule without a way out', shapes, lambda c: first(c, 'check-rules', 'check_rules').pop('fix')),
    ('a rule with a value of its own', shapes, lambda c: first(c, 'check-rules', 'check_rules').update(detail='It is {colour}.')),
    ('a list without words', shapes, lambda c: first(c, 'word-lists', 'word_lists').update(words=[])),
    ('the same word twice', shapes, lambda c: first(c, 'word-lists', 'word_lists')['words'].append(
        first(c, 'word-lists', 'word_lists')['words'][0])),
    ('a record with a file name', shapes, lambda c: first(c, 'site-proofs', 'site_proofs').update(file='a.txt')),
    ('the same rule twice', unique, lambda c: c['asset-rules']['asset_rules'].append(first(c, 'asset-rules', 'asset_rules'))),
    ('a measure without words', shapes, lambda c: ask(c).pop('finding')),
    ('words without a measure', shapes, lambda c: ask(c).pop('measured_by')),
    ('more files at least than at most', slots, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'][0].update(min_files=2)),
    ('a subject of its own', slots, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'][1].update(subject='cards')),
    ('one subject twice', slots, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'][0].update(subject='card')),
    ('an advice without signal', shapes, lambda c: [first(c, 'oauth-errors', 'oauth_errors').pop(k, None)
                                                     for k in ('error', 'error_type', 'err_code', 'messages', 'http_status')]),
    ('a proof of two kinds', shapes, lambda c: step(c, 0)['proofs'][0].update(role='admin')),
    ('a question without choices', shapes, lambda c: step(c, 0)['proofs'][0].pop('choices')),
    ('a pattern without words', shapes, lambda c: step(c, 1)['proofs'][0].pop('shape')),
    ('a source without date', shapes, lambda c: step(c, 0).update(source='There')),
    ('the same region twice', unique, lambda c: c['regions']['regions'].append(first(c, 'regions', 'regions'))),
    ('the same slot twice', unique, lambda c: first(c, 'rule-packs', 'rule_packs')['slots'].append(
        first(c, 'rule-packs', 'rule_packs')['slots'][0])),
    ('a day that is none', dates, lambda c: first(c, 'limits', 'limits').update(as_of='2026-02-30')),
    ('a field of no scope', scopes, lambda c: first(c, 'user-fields', 'user_fields').update(scope='user.info.none')),
    ('a scope that lost a field', scopes, lambda c: first(c, 'scopes', 'scopes')['fields'].pop()),
    ('an endpoint of no scope', endpoints, lambda c: entries(c, 'endpoints', 'endpoints')['user.info'].update(scope='a.b')),
    ('a successor that is none', endpoints, lambda c: entries(c, 'endpoints', 'endpoints')['legacy.user.info'].update(
        replaced_by='user.infos')),
    ('another scope that is none', endpoints, lambda c: entries(c, 'endpoints', 'endpoints')['post.status'].update(or_scopes=['a.b'])),
    ('a preset of no scope', presets, lambda c: first(c, 'scope-presets', 'scope_presets')['scopes'].append('a.b')),
    ('a preset without its product', presets, lambda c: entries(c, 'scope-presets', 'scope_presets')['publisher']['products'].pop()),
    ('a preset without the first scope', presets, lambda c: first(c, 'scope-presets', 'scope_presets').update(scopes=['video.list'])),
    ('a scope nobody reviews', shapes, lambda c: first(c, 'scopes', 'scopes').pop('review')),
    ('a region without its language', languages, lambda c: first(c, 'regions', 'regions').update(languages=['xx'])),
    ('two defaults', languages, lambda c: c['languages']['languages'][3].update(default=True)),
    ('two limits of one date', subjects, lambda c: [limit.update(as_of='2026-11') for limit in c['limits']['limits']]),
    ('two advices of one code', advice, lambda c: c['oauth-errors']['oauth_errors'].append(
        {**first(c, 'oauth-errors', 'oauth_errors'), 'id': 'twin'})),
    ('a doer in words', shapes, lambda c: step(c, 0).update(who='an admin')),
    ('one claim alone', shapes, lambda c: step(c, 0)['claims'].pop()),
    ('claims that nobody reads', shapes, lambda c: step(c, 0).pop('reading')),
    ('an answer of no meaning', shapes, lambda c: step(c, 0)['proofs'][0]['choices'][0].update(value='perhaps')),
    ('an entry with two values', shapes, lambda c: step(c, 0)['entries'][0].update(value='x')),
    ('a lane at no stage', shapes, lambda c: step(c, 2)['proofs'][7].update(stage='granted')),
    ('a trouble without a way out', shapes, lambda c: c['guides/other']['troubles'][0].update(fixes=[])),
    ('a step that needs itself', guides, lambda c: step(c, 0).update(needs=['one'])),
    ('a pattern that is none', guides, lambda c: step(c, 1)['proofs'][0].update(pattern='(')),
    ('the same proof twice', guides, lambda c: step(c, 1)['proofs'][0].update(id='two.members')),
    ('the same proof in two guides', guides, lambda c: c['guides/other']['steps'].append(copy.deepcopy(step(c, 0)))),
    ('a proof that is named after no step', guides, lambda c: step(c, 1)['proofs'][0].update(id='app.name')),
    ('two guides of one order', guides, lambda c: c['guides/other'].update(order=9000)),
    ('two choices of one value', guides, lambda c: step(c, 0)['proofs'][0]['choices'][1].update(value='yes')),
    ('a question that proves nothing', guides, lambda c: step(c, 0)['proofs'][0]['choices'][0].update(value='unsure')),
    ('a wait that is no wait', guides, lambda c: step(c, 0)['proofs'][0]['choices'][1].update(value='submitted')),
    ('a list that can’t be', guides, lambda c: step(c, 2)['proofs'][0].update(count=20)),
    ('a step of another guide that is none', needed_steps, lambda c: step(c, 1)['needs'].append('other/none')),
    ('a step that needs itself by another guide', needed_steps, lambda c: step(c, 0).update(needs=['other/four'])),
    ('a trouble that leads nowhere', needed_steps, lambda c: c['guides/other']['troubles'][0].update(step='other/none')),
    ('a field of an environment in none', looked_at, lambda c: step(c, 1)['proofs'][0].update(field='environment.domain')),
    ('an entry of a region in none', looked_at, lambda c: step(c, 0)['entries'][0].update(field='region.terms-uri')),
    ('a domain of no environment', looked_at, lambda c: step(c, 2).pop('per')),
    ('a region that is none', looked_at, lambda c: step(c, 2).update(per='environment-region', regions=['ZZ'])),
    ('a region of a step that is taken nowhere', looked_at, lambda c: step(c, 0).update(regions=['JP'])),
    ('a picture for no slot', looked_at, lambda c: step(c, 2)['proofs'][5].update(slot='poster')),
    ('a proof of no scope', looked_at, lambda c: step(c, 2)['proofs'][6].update(scope='a.b')),
    ('a guide under another name', guides, lambda c: c['guides/try'].update(id='tried')),
    ('a field with a limit that is none', workspace_fields, lambda c: entries(c, 'fields', 'fields')['app.description'].update(limit='app.size')),
    ('a choice twice', workspace_fields, lambda c: entries(c, 'fields', 'fields')['app.type']['choices'].append({'value': 'standard', 'title': 'Again'})),
    ('a choice without choices', shapes, lambda c: entries(c, 'fields', 'fields')['app.type'].pop('choices')),
    ('a field without a hint', shapes, lambda c: first(c, 'fields', 'fields').pop('hint')),
    ('a file outside the resource', resource, lambda c: None),
)


def planted(catalog):
    """The checks find what is planted"""
    good = pickle.dumps({**catalog, 'guides/try': GUIDE, 'guides/other': OTHER})
    for check in CHECKS:
        if check is not resource:
            yield from (f'in a good copy: {fault}' for fault in check(pickle.loads(good)))
    for name, check, plant in FAULTS:
        bad = pickle.loads(good)
        plant(bad)
        if not list(check(bad)):
            yield f'{name}: not found by “{check.__doc__}”'


def main():
    catalog = load_catalog()
    print(f'1..{len(CHECKS) + 1}')
    failed = False
    for number, check in enumerate((*CHECKS, planted), 1):
        faults = list(check(catalog))
        failed = failed or bool(faults)
        print(f'{"not ok" if faults else "ok"} {number} - {check.__doc__}')
        for fault in faults:
            print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
