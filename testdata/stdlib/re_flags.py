import re, copy, pickle, inspect
print(re.sub('a', 'b', 'Aa', 1, re.I), re.split('a', 'bab', 1))
re.compile('[[a]')
re.compile('[a-b--c]')
p = re.compile('(?P<x>a)', re.I)
print(copy.copy(p) is p, copy.deepcopy(p) is p, pickle.loads(pickle.dumps(p)) == p)
for f in (re.match, re.sub, re.compile, re.split, re.findall, p.match, p.sub, re.escape):
    print(inspect.signature(f))
print(re.match.__doc__ is not None, re.match.__name__, re.match.__module__, re.Pattern.__module__, re.Match.__name__, re.error.__name__, re.RegexFlag.__module__)
from re import *
print(IGNORECASE, re.I | 0, 0 | re.I, re.I ^ re.M, int(re.I), re.I == 2, {re.I: 1}[re.I], f'{re.I}', '%s' % re.M, bool(re.NOFLAG), re.RegexFlag['I'], re.RegexFlag(10), isinstance(re.I, int), re.I < re.M, sorted([re.M, re.I]), re.RegexFlag.__members__.keys())
print(pickle.loads(pickle.dumps(re.I)) is re.I, re.I.__class__, len(re.RegexFlag), list(re.I | re.M), repr(re.RegexFlag), type(re.compile('a').flags))
try: re.compile('(')
except re.PatternError as e: print(repr(e), e.args, type(e).__mro__)
m = re.search('b(?P<n>c)?', 'abx')
print(m.groupdict('z'), m.groups(1), m.start('n'), m.end(1), m.span('n'), bool(m), m.lastgroup)
import json, typing
print(typing.Pattern, typing.Match, re.Pattern[str], json.loads.__name__, inspect.signature(json.dumps), inspect.signature(json.loads))
x: re.Pattern[str] = p
match re.fullmatch(r'(\d+)', '42'):
    case None: print('no')
    case mm: print(mm[1])
