import difflib
A = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n'.splitlines(1)
B = 'ore\ntree\nemu\nfour\nfive\nsix\nseventy\neight\nnine\n'.splitlines(1)
print(''.join(difflib.ndiff(A, B)), ''.join(difflib.unified_diff(A, B, 'a', 'b', '2020', '2021', n=1)), ''.join(difflib.context_diff(A, B, 'a', 'b', n=1)), sep='\n')
d = list(difflib.ndiff(A, B)); print(''.join(difflib.restore(d, 1)) == ''.join(A), ''.join(difflib.restore(d, 2)) == ''.join(B))
s = difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 3), s.get_matching_blocks(), s.get_opcodes(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(), s.find_longest_match(3, 9, 2, 8), s.bjunk, s.bpopular)
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy', 'appeal']), difflib.get_close_matches('x', []), difflib.get_close_matches('abc', ['abd', 'abe', 'abf', 'abcd'], n=2, cutoff=0.5))
L = [str(i % 7) for i in range(300)]; M = L[:100] + ['x'] + L[120:]
s = difflib.SequenceMatcher(None, L, M); print(s.ratio(), len(s.bpopular), difflib.SequenceMatcher(None, L, M, autojunk=False).get_opcodes())
print(list(difflib.SequenceMatcher(None, 'abcdefghijklmnop' * 3, 'abcdefXhijklmnop' * 3).get_grouped_opcodes(2)), list(difflib.SequenceMatcher(None, '', '').get_grouped_opcodes()), difflib.SequenceMatcher(None, '', '').ratio())
print(difflib.Match(1, 2, 3), difflib.IS_LINE_JUNK('\n'), difflib.IS_LINE_JUNK(' # \n'), difflib.IS_LINE_JUNK('x'), difflib.IS_CHARACTER_JUNK('\t'))
for x, y in ((['a\tb\tc\n', 'same\n'], ['a\tB\tc\n', 'same\n']), (['x\n'], []), ([], ['y\n']), (['abcDefghiJkl\n'], ['abcdefGhijkl\n']), (['alpha\n', 'beta\n', 'gamma\n'], ['gamma\n', 'alphas\n', 'bet\n']), (['  foo bar\n'], ['foo  bar\n']), (['no newline'], ['no newlines'])):
    print(list(difflib.ndiff(x, y)), list(difflib.unified_diff(x, y, lineterm='')), list(difflib.Differ(difflib.IS_LINE_JUNK).compare(x, y)), list(difflib.context_diff(x, y)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\xff\n'], [b'b\n'], b'x', b'y')))
for f in (lambda: list(difflib.unified_diff('a', ['b'])), lambda: list(difflib.unified_diff([b'a'], ['b'])), lambda: list(difflib.unified_diff(['a'], ['b'], 1)), lambda: difflib.get_close_matches('a', [], n=0), lambda: difflib.get_close_matches('a', [], cutoff=2), lambda: list(difflib.restore([], 3)), lambda: list(difflib.diff_bytes(difflib.unified_diff, ['a'], [b'b'])), lambda: difflib.SequenceMatcher(None, [[]], [[]])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = difflib.SequenceMatcher(); s.set_seqs('abcd', 'bcde'); print(s.ratio()); s.set_seq1('bcde'); print(s.ratio()); s.set_seq2('xyz'); print(s.ratio(), s.b2j)
