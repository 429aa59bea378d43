# f-strings, PEP 701.
f''; F""; f''''''; rf''; fR""; Rf'''x'''; f"""a
b"""
f'plain'; f'{x}'; f'{x}{y}'; f'a{x}b'; f'{x} {y}'; f' {x}'
f'{{}}'; f'{{{x}}}'; f'{{{{'; f'}}}}'; f'a{{b}}c{{{{d'; f'{{{x}}}{{{y}}}'
f'{x!r}'; f'{x!s}'; f'{x!a}'; f'{x:d}'; f'{x!r:>10}'; f'{x:{w}}'; f'{x:{w}.{p}}'; f'{x!r:{w!s:{z}}}'
f'{x=}'; f'{x = }'; f'{ x = !r}'; f'{x=:d}'; f'{x = !s:>{w}}'; f'{x + 1 =}'; f'{x=}{y=}'; f'a{x=}b'
f'{x  =  }'; f'{(x) =}'; f'{f(x, y=1)=}'; f'{x==y}'; f'{x!=y}'; f'{x<=y}'; f'{x>=y=}'; f'{x:=5}'; f'{(x:=5)}'
f'{x, y}'; f'{x,}'; f'{*x, y}'; f'{ *x, }'
f'{(lambda x: x)(1)}'; f'{x if y else z}'; f'{yield_}'; f'{[x for x in y]}'; f'{ {1: 2} }'; f'{ {1, 2} }'; f'{a["b"]}'
f"{a["b"]}"; f'{a['b']}'; f"{f"{f"{x}"}"}"; f'{f'{f'{x}'}'}'; f'{'a' 'b'}'; f"{"\n"}"; f'{'\N{SNOWMAN}'}'
f'\n{x}\t'; f'\N{SNOWMAN}{x}\N{BULLET}'; f'\x41{x}\u0042'; f'\{x}'; f'\\{x}'; f'\'{x}\''; rf'\n{x}\{y}'; rf'\N{x}'
f'a' 'b'; 'a' f'b'; 'a' f'{x}' 'b'; f'{x}' f'{y}'; f'{x}' 'a' 'b' f'{y}'; 'a' 'b' f'c'; f'' ''; '' f''; f'' f'{x}' ''
u'a' f'{x}'; f'{x}' u'a'; 'a' u'b' f''
f'{x:a{y}b{z}c}'; f'{x:%Y-%m-%d}'; f'{x:}'; f'{x!r:}'; f'{x:{y}{z}}'; f'{x:\n}'; f'{x:\x41}'
rf'{x:\n}'; f'{x: }'; f'{x:a b}'; f'{x:{y:{z}}}'; f'{x:!r}'; f'{x:a!b}'; f'{x:"quoted"}'
f'''{
    x
}'''
f'''{
    x  # comment with 'quotes' and }
    =
}'''
f'''a
{x
 +
 y}
b{z:
c}'''
f'{
    x
}'
f'{x
   :d}'
f"{x!r
   :d}"
f'{ x = !r :>{
    w
}}'
f"{'a' if x else "b"}{'''c'''}"
f'é{ñ}日{本:😀}'
f'{x.y[1:2](3)}'
f'{await_}{async_}'
f'{-x}{not x}{~x}{+x!r}'
f'{x}'.format(f'{y}')
f'{x}' % f'{y}' + f'{z}'
print(f'{x}', f'{y}', sep=f'{z}')
f'{"#"}'; f"{'#'=}"; f'{x#y
}'
f'''{x = # comment
}'''
f'{0!r}{1.5!s}{1j!a}{...}'
f"{a:{b}{c}}{d:{e}f{g}}"
f'{d["{"]}{d['}']}'
f'{x:{"{"}>10}'
f"{x:{y!r}}"
def g():
    f'{yield}'
    f'{yield x}'
    f'{(yield)}'
    f'{yield x, y}'
async def h():
    f'{await x}'
    f'{[y async for y in z]}'
f'{{ {x} }}'; f'{ {} }'; f"{{}}{x}{{}}"; f'{x}}}'; f'{{{x}'
f'{x}' \
  f'{y}'
(f'a'
 f'{x}'
 'b'
 f'{y}')
