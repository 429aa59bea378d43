import argparse
import json
import sys


def main():
    parser = argparse.ArgumentParser(
        prog='python -m json.tool',
        description='A simple command line interface for json module to validate and pretty-print JSON objects.')
    add = parser.add_argument
    add('infile', nargs='?', default='-', help='a JSON file to be validated or pretty-printed')
    add('outfile', nargs='?', help='write the output of infile to outfile')
    add('--sort-keys', action='store_true', help='sort the output of dictionaries alphabetically by key')
    add('--no-ensure-ascii', dest='ensure_ascii', action='store_false', help='disable escaping of non-ASCII characters')
    add('--json-lines', action='store_true',
        help='parse input using the JSON Lines format. Use with --no-indent or --compact to produce valid JSON Lines output.')
    add = parser.add_mutually_exclusive_group().add_argument
    add('--indent', default=4, type=int, help='separate items with newlines and use this number of spaces for indentation')
    add('--tab', action='store_const', dest='indent', const='\t', help='separate items with newlines and use tabs for indentation')
    add('--no-indent', action='store_const', dest='indent', const=None, help='separate items with spaces rather than newlines')
    add('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    o = parser.parse_args()
    how = {'sort_keys': o.sort_keys, 'indent': o.indent, 'ensure_ascii': o.ensure_ascii}
    if o.compact:
        how.update(indent=None, separators=(',', ':'))
    try:
        source = sys.stdin if o.infile == '-' else open(o.infile, encoding='utf-8')
        try:
            # The lines are read later, when a file is closed already: so it is in CPython 3.13.0.
            values = (json.loads(line) for line in source) if o.json_lines else (json.load(source),)
        finally:
            if source is not sys.stdin:
                source.close()
        with sys.stdout if o.outfile is None else open(o.outfile, 'w', encoding='utf-8') as out:
            for value in values:
                json.dump(value, out, **how)
                out.write('\n')
    except ValueError as e:
        raise SystemExit(e)
