# Spans that are easy to get wrong.
x = (  1  )
x = ( 1 , )
x = 1 ,
x = f ( a , b ) 
x = a [ b , ]
(a)  .b
( a ) ( b )
( a + b ) * c
a * ( b + c )
( a ) + ( b )
( a ) < ( b ) < ( c )
( a ) and ( b )
( a ) if ( b ) else ( c )
not ( a )
- ( a )
( - a )
( a ) ** ( b )
lambda : ( a )
( lambda : a )
f ( ( a ) )
f ( * ( a ) )
f ( ** ( a ) )
f ( a = ( b ) )
f ( ( a ) for b in c )
[ ( a ) for ( b ) in ( c ) if ( d ) ]
{ ( a ) : ( b ) }
{ ** ( a ) }
( yield_ )
( a := ( b ) )
a = ( b )
( a ) = b
( a ) , ( b ) = ( c ) , ( d )
a . b : ( c ) = ( d )
( a + b ) . c : ( d )
( a , b ) . c : d
( a . b ) : c
( f ( ) ) . b : c
( a ) += ( b )
del ( a ) , ( b )
return_ = ( a )
if ( a ) : ( b ) ;
if a: b ;
while a: b ; c ;
for a in ( b ) : ( c )
def f ( a : ( b ) = ( c ) , * d : ( e ) ) -> ( f ) : ( g ) ;
class A ( ( B ) , c = ( d ) ) : ( e ) ;
with ( a ) as ( b ) : ( c ) ;
try: ( a ) ;
except ( b ) : ( c ) ;
finally: ( d ) ;
import a . b  as  c , d
from . a  import  ( b  as  c , d , )
"a"  "b"
f"{ a }"  "b"  f"{ c !r}"
"é"  +  "日本" + é
é . ñ ( ü )
f ( é = "ñ" )
"""a
é""" + b
x = """a
b""" "c" '''d
e'''
f('''a
''', b)
('a'
 'b').c(d
 )[e
 ]
( # comment
a # comment
# comment
) # comment
x = [
  a
  ,
] + \
  b
@ ( a )
def g ( ) : ...
if a:
    b
    # trailing comment

# more

if a:
    if b:
        c ;
    else :
        d ;
class A:
    def f(self):
        return """a
b"""
def f():
    x = (1,
         2)
try:
    a
except b:
    c  # comment

    # comment
finally:
    d
match ( x ) :
    case ( a ) : b ;
    case ( a ) | ( 1 ) : b
    case ( a ) , ( b ) : c
    case ( a ) as b : c
    case A ( ( b ) , c = ( d ) ) : e
    case { "a" : ( b ) , ** c } : d
    case [ ( a ) , * b ] if ( c ) : d
type  A [ T : ( int ) ]  =  ( B )
	
x = 1;  y = 2  ;
