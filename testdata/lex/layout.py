# Line joining, blank lines, comments, indentation, semicolons.


x = 1  # comment
# comment at the left
if x:  # comment

    # comment in the block
  # comment left of the block
        # comment right of the block
    y = 1
# comment at the left, inside

    z = 2

    if y:
          w = 3
          # end
    else:
     v = 4
    # after
# end
if x: a; b; c
if x: a; b; c;
if x:	a
if x:
	tab = 1
	if tab:
		two = 2
	  # odd comment
if x:
        eight = 1
if x:
 one = 1
a; b; c;
a;
x = (1,

     # comment
     2
  ,3)
y = [
]
z = {

}
total = 1 + \
    2 + \
  3
if a and \
   b:
    pass
  
	
if x:
    pass

    
else:
    pass
(
1
)
def f(a,
      b
      ): return (
    a
    , b)
class C: pass
for i in x: pass
while 0: pass
try: pass
finally: pass
with x: pass
if x: pass
elif y: pass
else: pass
x = 1; \
y = 2
if 1:
    if 2:
        if 3:
            pass
    x
y
	    # a comment with tab and blanks
if x:
    a = \
1
    b = (
1)
\
x = 5
if x: \
    pass
if x: (a,
b); c
