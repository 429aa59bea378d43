package main

import "slices"

// coreCalls are the methods of the core types and the built-ins.
var coreCalls = slices.Concat(
	parseCalls('s', "", `
find(p i? i?) rfind(p i? i?) index(p i? i?) rindex(p i? i?) count(p i? i?) startswith(p i? i?) endswith(p i? i?)
startswith(t) endswith(t) split(sep=p? maxsplit=i?) rsplit(sep=p? maxsplit=i?) splitlines(keepends=B?) partition(p) rpartition(p)
strip(s?) lstrip(s?) rstrip(s?) strip(p) removeprefix(p) removesuffix(p) replace(p s count=i?) join(S) join(q) center(w c?) ljust(w c?) rjust(w c?) zfill(w)
upper() lower() title() capitalize() swapcase() casefold() expandtabs(tabsize=w?)
isalpha() isdigit() isdecimal() isnumeric() isalnum() isupper() islower() istitle() isspace() isidentifier() isprintable() isascii()
encode(encoding=e? errors=E?) encode(e E) format(o? o?) translate(d) translate(D) __getitem__(i) __getitem__(L) __mul__(w) __rmul__(w) __mod__(o) __contains__(p) __add__(o) __eq__(s) __lt__(s) __format__(F) __getnewargs__() __len__() __iter__()
`),
	parseCalls('{', "", `format(o*) format(o? a=o? b=D?) format(i w=i? a=f?) format_map(D)`),
	parseCalls('%', "", `__mod__(o) __mod__(t) __mod__(D) __mod__(n) __rmod__(s)`),
	parseCalls('b', "", `
find(m i? i?) rfind(m i? i?) index(m i? i?) count(m i? i?) startswith(m i? i?) endswith(m i? i?) split(sep=m? maxsplit=i?) rsplit(sep=m? maxsplit=i?)
splitlines(keepends=B?) partition(m) rpartition(m) strip(m?) lstrip(m?) rstrip(m?) removeprefix(m) removesuffix(m) replace(m m i?) join(l) center(w m?) ljust(w m?) rjust(w m?) zfill(w)
upper() lower() title() capitalize() swapcase() expandtabs(tabsize=w?) isalpha() isdigit() isalnum() isupper() islower() istitle() isspace() isascii()
decode(encoding=e? errors=E?) decode(e E) hex(sep=p? bytes_per_sep=i?) translate(b? delete=b?) translate(N delete=m?) maketrans(b b) fromhex(s) __getitem__(i) __getitem__(L) __mul__(w) __mod__(o) __mod__(t) __contains__(m) __add__(x) __eq__(o) __lt__(x)
`),
	parseCalls('y', "", `
append(u) extend(q) extend(x) insert(i u) pop(i?) remove(u) clear() copy() reverse() __setitem__(i u) __setitem__(L x) __setitem__(L o) __delitem__(i) __delitem__(L) __iadd__(x) __imul__(w)
find(m i? i?) rindex(m i? i?) count(m i? i?) split(sep=m? maxsplit=i?) splitlines(keepends=B?) partition(m) strip(m?) replace(m m i?) join(l) center(w m?) zfill(w) title() decode(e? E?) hex(p? i?) translate(b? delete=b?) startswith(m i? i?) __mul__(w) __mod__(t) __contains__(u) __getitem__(L) upper() isalnum() expandtabs(w?)
`),
	parseCalls('v', "", `
tobytes() tolist() hex(p? i?) cast(c) cast(s) cast(s h) toreadonly() release() __getitem__(i) __getitem__(L) __getitem__(t) __setitem__(i u) __setitem__(L x) __eq__(x) __len__() __contains__(u) __iter__()
`),
	parseCalls('l', "", `
append(o) extend(q) insert(i o) pop(i?) remove(o) clear() copy() reverse() index(o i? i?) count(o) sort(!key=k? !reverse=B?) sort(o) __setitem__(i o) __setitem__(L q) __delitem__(i) __delitem__(L) __getitem__(i) __getitem__(L) __iadd__(q) __imul__(w) __mul__(w) __add__(l) __add__(o) __contains__(o) __eq__(l) __lt__(l) __ge__(l) __reversed__() __init__(h) __rmul__(w) __len__()
`),
	parseCalls('h', "", `sort(!key=k? !reverse=B?) index(i i? i?) __setitem__(L h) __setitem__(L q) __lt__(h) remove(i)`),
	parseCalls('t', "", `index(o i? i?) count(o) __getitem__(i) __getitem__(L) __add__(t) __mul__(w) __contains__(o) __eq__(t) __lt__(t) __le__(t) __getnewargs__()`),
	parseCalls('d', "", `
get(o o?) pop(o o?) popitem() setdefault(o o?) update(d?) update(q) update(d a=o?) keys() values() items() clear() copy() fromkeys(q o?) __getitem__(o) __setitem__(o o) __delitem__(o) __contains__(o) __or__(d) __ior__(d) __ior__(q) __or__(o) __ror__(d) __eq__(d) __reversed__() __len__() __lt__(d)
`),
	parseCalls('D', "", `keys().__and__(S) items().__or__(q) keys().isdisjoint(q) items().__sub__(q) keys().__xor__(S) keys().__rsub__(S) values().__eq__(q) keys().__lt__(S) items().__contains__(o) keys().__eq__(S) items().isdisjoint(o) keys().__reversed__() items().__reversed__() values().__len__() keys().mapping.get(p)`),
	parseCalls('z', "", `
add(o) discard(o) remove(o) pop() clear() copy() update(h*) update(z) intersection(q*) union(h*) difference(q*) symmetric_difference(q) intersection_update(q*) difference_update(q*) symmetric_difference_update(h) issubset(q) issuperset(q) isdisjoint(q) __or__(z) __and__(Z) __sub__(z) __xor__(z) __ior__(z) __iand__(o) __isub__(z) __ixor__(z) __contains__(o) __le__(z) __lt__(o) __gt__(Z) __eq__(o) __ne__(Z) __rsub__(z) __len__() __init__(h)
`),
	parseCalls('Z', "", `copy() union(h*) intersection(q) difference(q) symmetric_difference(h) issubset(q) issuperset(q) isdisjoint(q) __or__(z) __and__(z) __xor__(Z) __sub__(o) __hash__() __contains__(o) __lt__(z)`),
	parseCalls('R', "", `index(o) index(i i? i?) count(o) __getitem__(i) __getitem__(L) __contains__(o) __eq__(R) __hash__() __reversed__() __len__() __bool__() start.__add__(i) __iter__().__length_hint__() __reduce__()`),
	parseCalls('L', "", `indices(i) indices(o) __eq__(L) __lt__(L) __reduce__() start.__class__() stop.__class__()`),
	parseCalls('I', "", `
bit_length() bit_count() conjugate() as_integer_ratio() is_integer() to_bytes(length=w? byteorder=N? !signed=B?) to_bytes(w s) __add__(n) __sub__(n) __mul__(I) __floordiv__(n) __truediv__(n) __mod__(I) __divmod__(n) __pow__(P) __lshift__(w) __rshift__(i) __and__(I) __or__(I) __xor__(I) __neg__() __invert__() __abs__() __round__(g?) __format__(F) __float__() __int__() __index__() __trunc__() __ceil__() __floor__() __eq__(o) __lt__(n) __hash__() __bool__() __rsub__(n) __rfloordiv__(I) __rmod__(n) numerator.bit_length() __getnewargs__() from_bytes(b s) from_bytes(q byteorder=N? !signed=B?) __str__() __repr__()
`),
	parseCalls('f', "", `
as_integer_ratio() is_integer() hex() conjugate() fromhex(s) fromhex(p) __add__(n) __sub__(n) __mul__(n) __truediv__(n) __floordiv__(n) __mod__(n) __divmod__(n) __pow__(P) __rpow__(i) __round__(g?) __round__(N) __format__(F) __int__() __trunc__() __floor__() __ceil__() __eq__(o) __lt__(n) __repr__() __neg__() __abs__() __bool__() __rdivmod__(n) __rmod__(n) real.hex() imag.hex() __rtruediv__(I) __str__()
`),
	parseCalls('j', "", `conjugate() __add__(n) __mul__(j) __truediv__(j) __pow__(P) __pow__(i) __pow__(j) __rpow__(i) __abs__() __format__(F) __eq__(o) __lt__(j) __neg__() __bool__() real.hex() __complex__() __rsub__(n) __str__() __getnewargs__() __floordiv__(j) __rtruediv__(f)`),
	parseCalls(0, "", `
abs(n) abs(o) all(q) any(q) ascii(o) bin(I) bin(o) bool(o) bytearray(o?) bytearray(s e E?) bytes(o?) bytes(s e E?) bytes(h) bytes(w) chr(u) chr(o) complex(real=o? imag=n?) complex(s) complex(n n) dict(q) dict(d a=o?) divmod(n n) divmod(o n) enumerate(iterable=q start=I?) filter(k q) float(o?) float(s) format(o F?) format(n F) format(n F) format(s F) frozenset(q) hex(I) int(o?) int(s base=i?) int(f) isinstance(o T) issubclass(T T) iter(o) iter(k o) len(q) len(o) list(q) list(o) map(k q q?) map(2 q q) max(q !key=k? !default=o?) max(n n) max(o o !key=k?) min(q !key=k? !default=o?) min(n n*) memoryview(o) next(Q o?) oct(I) ord(p) ord(o) ord(m) pow(base=n exp=P mod=I?) pow(I i I) pow(n P) range(i i? i?) list(R) repr(o) reversed(q) reversed(o) round(number=n ndigits=g?) round(f g) round(o) set(h) set(z) slice(o o? o?) sorted(q !key=k? !reverse=B?) sorted(h !key=k? !reverse=B?) str(o?) str(x encoding=e? errors=E?) sum(q start=o?) sum(h) tuple(q) zip(q* !strict=B?) zip(q q !strict=B?) type(o) callable(o) getattr(o s o?) hasattr(o s) str(object=o encoding=e?) int(x) float(b) int.from_bytes(x s) str.maketrans(o o? o?) str.maketrans(d) dict.fromkeys(q o?) bytes.fromhex(s) bytearray.maketrans(b b) bytes.maketrans(b b) float.fromhex(s)
`),
)
