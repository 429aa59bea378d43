# The classes that Constant replaced, the types and documentation of nodes, fields
# that are missing.
import ast
import warnings

warnings.simplefilter('always')
warnings.showwarning=lambda m,c,*r: print('W',c.__name__,m)
def t(f):
    try:
        r = f()
        print(type(r) if isinstance(r, ast.AST) else r)
    except BaseException as e: print(type(e).__name__, e)
for n in 'Num','Str','Bytes','NameConstant','Ellipsis':
    t(lambda: getattr(ast,n))
print('---')
t(lambda: ast.dump(ast.Num(42))); t(lambda: ast.dump(ast.Str('x'))); t(lambda: ast.dump(ast.Bytes(b'x'))); t(lambda: ast.dump(ast.NameConstant(None))); t(lambda: ast.dump(ast.Ellipsis()))
t(lambda: ast.Num(n=5).n); t(lambda: ast.Str(s='a').s); t(lambda: type(ast.Num(1)))
t(lambda: isinstance(ast.Constant(42), ast.Num)); t(lambda: isinstance(ast.Constant('x'), ast.Num)); t(lambda: isinstance(ast.Constant(True), ast.Num)); t(lambda: isinstance(ast.Constant(True), ast.NameConstant)); t(lambda: isinstance(ast.Constant(...), ast.Ellipsis)); t(lambda: isinstance(ast.Constant('x'), ast.Str)); t(lambda: isinstance(ast.Constant(b'x'), ast.Bytes)); t(lambda: isinstance(ast.Name('x'), ast.Str)); t(lambda: issubclass(ast.Num, ast.Constant)); t(lambda: isinstance(ast.Constant(1j), ast.Num))
class V(ast.NodeVisitor):
    def visit_Num(self,node): print('num',node.value)
    def visit_Str(self,node): print('str',node.value)
    def visit_NameConstant(self,node): print('nc',node.value)
    def visit_Ellipsis(self,node): print('ell',node.value)
    def visit_Bytes(self,node): print('by',node.value)
V().visit(ast.parse('1;"a";None;...;b"x";2.5;1j;True'))
t(lambda: ast.Num(1,2)); t(lambda: ast.Num(1,n=2)); t(lambda: ast.Str()); t(lambda: ast.Num(n=1, lineno=3).lineno); t(lambda: ast.NameConstant(value=None).value)
t(lambda: ast.FunctionDef(name='x')); t(lambda: ast.FunctionDef('x',ast.arguments()).body); t(lambda: ast.Name('a',foo=1)); t(lambda: ast.Name('a','b','c')); t(lambda: ast.Name('a',id='b'))
t(lambda: ast.Constant.__doc__); t(lambda: ast.withitem.__doc__); t(lambda: ast.expr.__doc__); t(lambda: ast.arguments.__annotations__ if hasattr(ast.arguments,'__annotations__') else None)
t(lambda: ast.BinOp._field_types); t(lambda: ast.FunctionDef._field_types);t(lambda: ast.Constant._field_types); t(lambda: ast.Module._field_types)
class M(ast.AST):
    _fields=('a','b'); _field_types={'a':int}
    b=None
t(lambda: M(a=1)); 
class M(ast.AST):
    _fields=('a','b'); _field_types={'a':int|None}
t(lambda: M().a)
class M(ast.AST): _fields=('a','b')
t(lambda: M(a=1)); t(lambda: M(1,2,3)); t(lambda: M(c=3))
t(lambda: ast.dump(compile('1','','eval',ast.PyCF_OPTIMIZED_AST))); t(lambda:ast.dump(compile('1','f','eval',ast.PyCF_ONLY_AST)))
t(lambda: ast.literal_eval('9'*5000)); t(lambda: ast.literal_eval('0x'+'f'*20))
