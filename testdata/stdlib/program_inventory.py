import csv, io, json, dataclasses, decimal, fractions, string, copy, pprint, bisect, uuid, hashlib, base64, contextlib, abc, functools, sys, types, warnings
from dataclasses import dataclass, field, fields, KW_ONLY, InitVar, asdict, make_dataclass, is_dataclass
from decimal import Decimal as D, ROUND_HALF_UP, ROUND_HALF_EVEN, localcontext, InvalidOperation
from typing import ClassVar, Protocol, runtime_checkable, Generic, TypeVar, Literal, get_type_hints, overload, Self
from collections.abc import MutableMapping, Sequence
T = TypeVar('T', bound='Item')
class StockError(Exception):
    def __init__(self, sku, want, have): super().__init__(f'{sku}: want {want}, have {have}'); self.sku, self.want, self.have = sku, want, have
    def __reduce__(self): return type(self), (self.sku, self.want, self.have)
@runtime_checkable
class Priced(Protocol):
    price: D
    def total(self) -> D: ...
@dataclass(slots=True)
class Item:
    sku: str
    name: str
    price: D = D('0.00')
    _: KW_ONLY
    qty: int = 0
    tags: list[str] = field(default_factory=list, repr=False)
    cost: InitVar[D | None] = None
    margin: D | None = field(init=False, default=None)
    COUNT: ClassVar[int] = 0
    def __post_init__(self, cost):
        if cost is not None: self.margin = (self.price - cost).quantize(D('.01'), ROUND_HALF_UP)
        if self.qty < 0: raise ValueError(f'qty must be >= 0, got {self.qty!r}')
        type(self).COUNT += 1
    def total(self) -> D: return self.price * self.qty
class Inventory(MutableMapping[str, T], Generic[T]):
    def __init__(self, items=()): self._d = {}; [self.__setitem__(i.sku, i) for i in items]
    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v):
        if not isinstance(v, Item): raise TypeError(f'expected Item, got {type(v).__name__}')
        self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __iter__(self): return iter(sorted(self._d))
    def __len__(self): return len(self._d)
    def __repr__(self): return f'{type(self).__name__}({list(self)})'
    def take(self, sku, n) -> Self:
        it = self[sku]
        if it.qty < n: raise StockError(sku, n, it.qty)
        it.qty -= n; return self
CSV = '''sku,name,price,qty,tags
A-1,"Widget, large",19.99,10,"red;blue"
A-2,"He said ""hi""",5,0,
B-7,Gadget,0.125,1000,green
,missing,1,1,
C-9,Broken,abc,1,
D-1,Neg,1,-5,x
E-1,short
'''
inv = Inventory()
rd = csv.DictReader(io.StringIO(CSV), restkey='extra', restval='0')
for row in rd:
    try:
        if not row['sku']: raise KeyError('sku')
        inv[row['sku']] = Item(row['sku'], row['name'], D(row['price']), qty=int(row['qty']), tags=[t for t in row['tags'].split(';') if t], cost=D('0.1'))
    except (KeyError, ValueError, InvalidOperation) as e:
        print(rd.line_num, type(e).__name__, e, row if isinstance(e, KeyError) else '')
print(inv, len(inv), Item.COUNT, 'A-1' in inv, inv.get('zzz'), inv['A-1'], sep='\n')
for f in fields(Item): print(f.name, f.type, f.default is dataclasses.MISSING, f.kw_only, f.repr, f.init)
print(isinstance(inv['A-1'], Priced), isinstance(3, Priced), Item.__slots__, Item.__match_args__)
print(get_type_hints(Item)['margin'], get_type_hints(Inventory.take), Inventory[Item], Inventory.__orig_bases__, Inventory.__parameters__)
for call in (lambda: inv.take('A-1', 11), lambda: inv.take('Z', 1), lambda: inv.__setitem__('x', 3), lambda: Item(), lambda: Item('a', 'b', D(1), 5), lambda: Item('a', 'b', qty=-1), lambda: setattr(inv['A-1'], 'nope', 1), lambda: inv['A-1'] < inv['A-2'], lambda: inv.popitem()[0], lambda: Item('x', 'y', zz=1)):
    try: print(call())
    except Exception as e: print(type(e).__name__, '|', e, '|', e.args)
print(sum((i.total() for i in inv.values()), D()), max(inv.values(), key=lambda i: i.price).sku)
out = io.StringIO(); w = csv.DictWriter(out, ['sku', 'name', 'price', 'qty'], extrasaction='ignore', quoting=csv.QUOTE_NONNUMERIC, lineterminator='\n'); w.writeheader()
for i in inv.values(): w.writerow({**asdict(i), 'price': float(i.price)})
print(out.getvalue()); print(list(csv.reader(io.StringIO(out.getvalue()), quoting=csv.QUOTE_NONNUMERIC)))
try: csv.DictWriter(io.StringIO(), ['a']).writerow({'a': 1, 'b': 2})
except ValueError as e: print(e)
print(csv.list_dialects(), csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter, csv.Sniffer().has_header('name,age\nbob,12\nann,14\n'))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, D): return {'$dec': str(o)}
        if is_dataclass(o) and not isinstance(o, type): return asdict(o)
        if isinstance(o, Inventory): return list(o.values())
        return super().default(o)
s = json.dumps(inv, cls=Enc, indent=2); print(s)
back = json.loads(s, object_hook=lambda d: D(d['$dec']) if '$dec' in d else types.SimpleNamespace(**d)); print(back[0], back[0].price + 1)
try: json.dumps(object(), cls=Enc)
except TypeError as e: print(str(e))
print(json.loads('{"a": 1.10, "b": [1e400, -0.0, NaN]}', parse_float=D, parse_constant=lambda c: c.upper()))
for bad in ('{"a": 1,}', '[1 2]', '{a: 1}', '"\\x"', '[1', 'nul', '"abc', '{"a" 1}', '\ufeff{}', '01', '[1,]', '"\t"', ''):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.lineno, e.colno, e.pos)
P = make_dataclass('P', [('x', int), ('y', int, field(default=2)), 'z'], namespace={'s': lambda self: self.x + self.y}, order=True) if 0 else make_dataclass('P', ['x', ('y', int, field(default=2))], namespace={'s': lambda self: self.x + self.y}, order=True)
print(P(1), P(1, 2) == P(1), P(1) < P(1, 3), P(4).s(), P.__doc__, P.__annotations__)
pprint.pprint({i.sku: asdict(i) for i in inv.values()}, width=50, sort_dicts=False)
pprint.pprint(inv['B-7'] if 'B-7' in inv else None); pprint.pprint([P(i, 'x' * 30) for i in range(3)], width=40)
i2 = copy.copy(inv['A-2']); i3 = copy.deepcopy(inv['A-2']); i2.tags.append('s'); print(inv['A-2'].tags, i3.tags, i2 == inv['A-2'], i3 == i2)
with localcontext(prec=5) as c: print(D(1) / 3, c.prec, D('1e10') + 1, c.flags[decimal.Inexact])
for r in ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP'): print(r, *(D(v).quantize(D('1'), rounding=getattr(decimal, r)) for v in ('2.5', '-2.5', '3.5', '0.1', '-0.1', '5.5')))
print(f'{D("1234567.891"):,.2f} {D("0.000001"):g} {D("1E+3"):f} {D("12.5"):+010.1f} {D("-3"):=^9} {D("0.5"):.0%}')
pr = sorted(i.price for i in inv.values()); print(bisect.bisect(pr, D('5')), bisect.bisect_left(inv_l := sorted(inv.values(), key=lambda i: i.name), 'Gadget', key=lambda i: i.name))
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'a.example').hex, hashlib.sha256(s.encode()).hexdigest()[:16], base64.b64encode(s.encode()[:10]).decode())
print(string.Template('$sku costs ${price} $$').safe_substitute(sku='A'), string.Template('$a $b').get_identifiers())
print(fractions.Fraction(D('0.125')), fractions.Fraction('3/-9' if 0 else '-3/9'), fractions.Fraction(1.5).limit_denominator(10))
