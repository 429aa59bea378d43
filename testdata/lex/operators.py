( ) [ ] { } : , ; . ... = == != < > <= >= + - * / // % @ ** & | ^ ~ << >> -> :=
+= -= *= /= //= %= @= &= |= ^= <<= >>= **=
a+b-c*d/e//f%g@h**i&j|k^l~m<<n>>o
a<b>c<=d>=e==f!=g=h->i:=j
a+=b-=c*=d/=e//=f%=g@=h&=i|=j^=k<<=l>>=m**=n
a.b..c...d....e
.5 .a 1.e5 1..a 1. a
(a)[b]{c}
if else elif for while def class return lambda yield await async with as import from try except finally raise pass
del global nonlocal assert and or not in is None True False break continue
match case type _ print exec
ifx elsey _if if_ If IF
rb"a" Rb'b' f"c" fr'd' u'e' bur "f"
