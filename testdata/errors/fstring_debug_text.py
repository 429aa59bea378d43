import warnings
warnings.simplefilter("ignore")
d={}; s='ab'; w=3; x=1; a=5; b=6
class O: x=3
o=O()
def t(src):
    try: print(repr(src), '->', repr(eval(src)))
    except SyntaxError as e: print(repr(src), type(e).__name__, e.msg, e.offset, e.end_offset)
    except Exception as e: print(repr(src), type(e).__name__, e)
for e in ["'\\n'.join('ab')", "'\\x41'", "'\\N{BULLET}'", "x != w", "x!=w", "(x != w)", "[x!=w]", "x == w", "s[1:]", "s[x!=w:]", "{1: 2}", " {1: 2}", "{1:2}[1]", "(lambda: 1)()", "(y := 3)", "x if x!=w else 2", "f'{x!r}'", "f'{x!r:>3}'", "f'{x:>3}'", "f'{x=}'", "f'{x!=w}'", "'a!b'", "'a:b'", "x <= w", "x >= w", "not x != w", "x and w != x", "'\\d'", "'\\t'", "\"\\'\"", "x # c", "x!=w!=a", "{x!=w: 1}", "{x: w}", "[x for x in s if x!='a']", "(x:=1)", "x  ", "  x", "x,w", "*s,", "'é'", "'\\u00e9'", "rf'\\n{x}'", "r'\\n'", "b'\\n'", "x<w", "'{'", "'}'", "'{{'", "'\\\\'", "f'{{'", "yield_"]:
    for fmt in "f\"{%s=}\"", "rf\"{%s=}\"", "f\"{%s = !r}\"", "f\"{%s=:>9}\"", "f\"{%s}\"", "f'''a{%s=}\\n'''", "f\"{x:{%s=}}\"":
        t(fmt % e)
t("f'{x:{w}}}'"); t("f'{}'"); t("f'a}b'"); t("f'a}}}b'"); t("f'{x}}'"); t("f'{!r}'"); t("f'{:x}'"); t("f'{ }'"); t("f'{x:}}}'"); t("f'}{}'"); t("f'}{'"); t("f'{}}'"); t("f'{x:{}}'"); t("f'{x:}{}'"); t("f'{x:{'"); t("f'{x=!}'"); t("f'{x!}'"); t("f'{=}'"); t("f'{x:a{{b}'"); t("f'{x:a}}b}'"); t("f'{{{x}}}'"); t("f'{{}'"); t("f'{}{'"); t("f'}{x'"); t("f'{ x:}}'"); t("f'{{{'")
t("f'{x}}{}'"); t("f'{}}}'"); t("f'}}{}}'"); t("f'{:}}'"); t("f'}}}{}'"); t("f'{x:{{}}}'"); t("f'{x:{{}'"); t("f'{x:{w}}}{}'")
