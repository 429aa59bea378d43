import difflib, sys, io, re, textwrap, itertools, string, filecmp, pprint, keyword, token, tokenize, linecache, html, json
A = '''one
two
three
four  spaces
five
six
'''.splitlines(True); B = '''one
2
three
four spaces
cinq
five
six
seven'''.splitlines(True)
print(''.join(difflib.unified_diff(A, B, 'a.txt', 'b.txt', '2024-01-01', '2024-01-02', n=1))); print(''.join(difflib.context_diff(A, B, 'a', 'b', n=0))); print(''.join(difflib.ndiff(A, B))); print(''.join(difflib.restore(difflib.ndiff(A, B), 2)))
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf'); print(s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.find_longest_match(), s.find_longest_match(alo=3), list(s.get_grouped_opcodes(1)))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'], n=2, cutoff=.5), difflib.get_close_matches('zzz', keyword.kwlist), difflib.SequenceMatcher(lambda c: c == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;').ratio(), difflib.IS_LINE_JUNK('# \n'), difflib.IS_CHARACTER_JUNK('\t'))
try: difflib.get_close_matches('a', [], n=0)
except ValueError as e: print(e)
try: list(difflib.unified_diff([1], ['a']))
except TypeError as e: print(e)
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\xff\n'], [b'b\n'], b'x', b'y', lineterm=b'\n')))
def word_diff(a, b):
    a, b = re.findall(r'\w+|\W', a), re.findall(r'\w+|\W', b); out = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == 'equal': out += a[i1:i2]
        else: out += [f"[-{''.join(a[i1:i2])}-]"] * (i2 > i1) + [f"{{+{''.join(b[j1:j2])}+}}"] * (j2 > j1)
    return ''.join(out)
print(word_diff('The quick brown fox jumps.', 'The slow brown foxes jump!'))
t = difflib.HtmlDiff(tabsize=4, wrapcolumn=20).make_table(A, B, 'x', 'y', context=True, numlines=1); print(len(t), re.sub(r'\d+', 'N', t)[:600])
d = difflib.Differ(); print(list(d.compare(['ab\n', 'cd\n'], ['ab\n', 'ce\n', 'xx\n'])), difflib.Match(1, 2, 3)._asdict())
def lcs(x, y):
    m = [[0] * (len(y) + 1) for _ in range(len(x) + 1)]
    for i, a in enumerate(x):
        for j, b in enumerate(y): m[i + 1][j + 1] = m[i][j] + 1 if a == b else max(m[i][j + 1], m[i + 1][j])
    i, j, o = len(x), len(y), []
    while i and j:
        if x[i - 1] == y[j - 1]: o.append(x[i - 1]); i -= 1; j -= 1
        elif m[i - 1][j] >= m[i][j - 1]: i -= 1
        else: j -= 1
    return ''.join(reversed(o))
print(lcs('AGGTABXYQ', 'GXTXAYBQ'))
def patch(lines, diff):
    out, i = [], 0
    for h in re.finditer(r'^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n((?:[ +-].*\n?)*)', diff, re.M):
        st = int(h[1]) - (h[2] != '0'); out += lines[i:st]; i = st
        for l in h[5].splitlines(True):
            if l[0] in ' -': i += 1
            if l[0] in ' +': out.append(l[1:])
    return out + lines[i:]
print(patch(A, ''.join(difflib.unified_diff(A, B, n=2))) == B)
src = "def f(a, *, b=1):\n    '''doc'''\n    return f'{a!r:>{b}}' + 0x1F  # c\n\nx = [\n  1,\n]\n"
for tk in tokenize.generate_tokens(io.StringIO(src).readline): print(tk.type, token.tok_name[tk.exact_type], repr(tk.string), tk.start, tk.end)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(src).readline)) == src)
try: list(tokenize.generate_tokens(io.StringIO('x = (1,\n').readline))
except tokenize.TokenError as e: print(e)
