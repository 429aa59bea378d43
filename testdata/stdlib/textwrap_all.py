import textwrap
T = "Hello there, this is a long-winded sample text -- with dashes--and em-dashes, some\ttabs, e.g. one-two-three-four; \"quoted text.\" And   extra   spaces. Supercalifragilisticexpialidocious is long. re-entrant x-ray a-b 1-2 foo_bar-baz it's."
for w in (5, 10, 20, 33, 70):
    print(textwrap.wrap(T, w))
for k in ({'break_long_words': False}, {'break_on_hyphens': False}, {'fix_sentence_endings': True}, {'initial_indent': '* ', 'subsequent_indent': '    '}, {'max_lines': 2}, {'max_lines': 1, 'placeholder': '...'}, {'expand_tabs': False}, {'replace_whitespace': False}, {'drop_whitespace': False}, {'tabsize': 2}, {'max_lines': 3, 'placeholder': ' etc'}):
    print(k, textwrap.wrap(T, 18, **k))
    print(textwrap.fill(T + '\n\nNext para.', 25, **k))
print(textwrap.shorten("Hello  world!", 12), textwrap.shorten("Hello  world!", 11), textwrap.shorten("Hello world", width=10, placeholder="..."))
print(repr(textwrap.dedent("  a\n    b\n\n  c\n \t \n")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent("a\n b")), repr(textwrap.dedent("   x\n  y\n    z")), repr(textwrap.dedent('')), repr(textwrap.dedent('\n  \n')))
print(repr(textwrap.indent("a\n\nb\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)))
print(textwrap.wrap(''), textwrap.wrap('   '), textwrap.wrap('a' * 30, 7), textwrap.wrap('a-' * 12, 7), textwrap.wrap('--foo --bar-baz', 6), textwrap.wrap('x' * 5 + ' \u3000y', 3))
for f in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('a b', 3), lambda: textwrap.wrap('abc', 3, max_lines=1), lambda: textwrap.wrap('abc', 10, max_lines=2, subsequent_indent=' ' * 8)):
    try:
        print(f())
    except ValueError as e:
        print(e)
w = textwrap.TextWrapper(width=12, max_lines=2)
print(w.wrap("one two three four five six"), w.fill("a b"), w.width)
print(textwrap.TextWrapper.sentence_end_re.pattern, textwrap.__all__)
