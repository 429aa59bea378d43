# Argument errors of built-in functions and methods.
def ev(*exprs):
    for e in exprs:
        try:
            print(e, '=>', repr(eval(e)))
        except BaseException as x:
            print(e, '=>', type(x).__name__ + ': ' + str(x))


ev("[].clear(1)", "[].clear(a=1)", "[].append()", "[].append(1,2)", "[].append(a=1)", "[].insert(1)", "[].insert(1,2,3)", "[].insert(1,a=2)",
   "[].pop(1,2)", "[].pop(a=1)", "[].sort(1)", "[].sort(a=1)", "[].sort(keyy=1)", "[].sort(key=1, reverse=2, x=3)", "[].index()", "[].index(1,2,3,4)", "[].count()",
   "[].extend()", "[].reverse(1)", "[].copy(1)", "[].remove()",
   "{}.get()", "{}.get(1,2,3)", "{}.pop()", "{}.pop(1,2,3)", "{}.setdefault()", "{}.update(1,2)", "{}.items(1)", "{}.popitem(1)", "dict.fromkeys()", "dict.fromkeys(1,2,3)", "dict.fromkeys([1],a=2)",
   "'a'.split(1,2,3)", "'a'.split(max_split=1)", "'a'.split(x=1)", "'a'.split('a', sep='b')", "'a'.split(sep='b', maxsplit=1, z=1)", "'a'.join()", "'a'.join(1,2)", "'a'.replace('a')", "'a'.replace()", "'a'.replace('a','b',1,2)", "'a'.replace('a','b',coun=1)",
   "'a'.encode(1,2,3)", "'a'.encode(enc=1)", "'a'.upper(1)", "'a'.center()", "'a'.center(1,'a',3)", "'a'.find()", "'a'.find(1,2,3,4)", "'a'.startswith()", "'a'.startswith(1,2,3,4)", "'a'.strip(1,2)", "'a'.expandtabs(1,2)", "'a'.expandtabs(tab=1)", "'a'.splitlines(1,2)", "'a'.splitlines(keep=1)", "'a'.format_map()", "'a'.translate()", "'a'.zfill()", "'a'.partition()", "'a'.isalpha(1)", "'a'.count()",
   "(1).bit_length(1)", "(1).to_bytes(1,2,3)", "(1).to_bytes(length=1, byte='a')", "int.from_bytes()", "int.from_bytes(b'')", "int.from_bytes(b'',byteorder=1,x=2)", "(1).conjugate(1)", "(1.0).hex(1)", "float.fromhex()", "(1.0).is_integer(1)",
   "set().add()", "set().add(1,2)", "set().pop(1)", "set().discard()", "frozenset().copy(1)",
   "(1,).index()", "(1,).count()", "(1,).index(1,2,3,4)",
   "len()", "len(1,2)", "len(a=1)", "abs()", "abs(1,2)", "abs(a=1)", "ord()", "chr()", "hash()", "id()", "callable()", "isinstance(1)", "isinstance(1,2,3)", "isinstance(1,b=2)", "issubclass(1)", "getattr(1)", "getattr(1,2,3,4)", "setattr(1)", "delattr(1)", "hasattr(1)", "repr()", "ascii()", "bin()", "hex()", "oct()", "round()", "round(1,2,3)", "round(numb=1)", "round(1,n=2)", "pow(1)", "pow(1,2,3,4)", "pow(1,exp=2,mo=3)", "pow(base=2,exp=3)", "pow(exp=3)", "divmod(1)", "sum()", "sum([],1,2)", "sum([],s=1)", "sorted()", "sorted([],1)", "sorted([],k=1)", "sorted([],key=None,reverse=1,x=2)", "print(a=1)", "print(1,seperator=2)", "iter()", "iter(1,2,3)", "next()", "next(1,2,3)", "format()", "format(1,2,3)", "any()", "all(1,2)", "vars(1,2)", "dir(1,2)", "input(1,2)", "globals(1)", "locals(1)", "eval()", "exec()", "compile()", "compile('1','a')", "compile('1','a','eval',foo=1)", "min()", "max(a=1)", "min(1,key=1,x=1)", "enumerate()", "enumerate([],1,2)", "enumerate([],star=1)", "enumerate(iterable=[],start=2)", "zip(x=1)", "zip(strct=1)", "map()", "map(1)", "filter(1)", "filter(1,2,3)", "reversed()", "reversed(1,2)", "range()", "range(1,2,3,4)", "range(a=1)", "slice()", "slice(1,2,3,4)", "slice(a=1)",
   "int(1,2,3)", "int(x=1)", "int('1',bas=2)", "int(base=2)", "float(1,2)", "float(x=1)", "str(1,2,3,4)", "str(objec=1)", "bool(1,2)", "bool(x=1)", "list(1,2)", "list(iterable=1)", "tuple(1,2)", "tuple(iterable=1)", "dict(1,2)", "set(1,2)", "set(iterable=1)", "frozenset(1,2)", "complex(1,2,3)", "complex(rel=1)", "object(1)", "bytes(1,2,3,4)", "bytes(sourc=1)", "bytearray(1,2,3,4)", "type.mro()", "property(1,2,3,4,5)", "property(fge=1)", "staticmethod()", "classmethod(1,2)", "super(1,2,3)", "memoryview()", "memoryview(1,2)",
   "breakpoint.__name__", "__import__()", "__import__(1)", "open()", "[].__len__(1)", "[].__getitem__(1,2)", "'a'.__format__()", "(1).__round__(1,2)", "BaseException.with_traceback()", "BaseException().with_traceback()", "BaseException().add_note()", "BaseException().add_note(1)")
