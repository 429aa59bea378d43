# Deep but ordinary nesting.
x = ((((((((((((((((((((1))))))))))))))))))))
x = [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]
x = {1: {1: {1: {1: {1: {1: {1: {1: {1: {1: {}}}}}}}}}}}
x = f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f())))))))))))))))
x = a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[0]]]]]]]]]]]]]]]]
x = - - - - - - - - - - - - - - - - - - - - - - - 1
x = not not not not not not not not not not not 1
x = a ** a ** a ** a ** a ** a ** a ** a ** a ** a
x = a if a else a if a else a if a else a if a else a if a else a
x = lambda: lambda: lambda: lambda: lambda: lambda: lambda: 0
x = a + a + a + a + a + a + a + a + a + a + a + a + a + a + a
x = a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a
x = a()()()()()()()()()()()()()()()()()()()()()()()()()()()
x = a[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]
x = a < a < a < a < a < a < a < a < a < a < a < a < a < a < a
x = a and a and a and a and a and a and a and a and a and a
x = (a and (a or (a and (a or (a and (a or (a and (a or a))))))))
x = 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a' 'a'
x = [a for a in b for a in b for a in b for a in b for a in b for a in b]
x = [[[a for a in b] for b in c] for c in d]
x = f"{f"{f"{f"{f"{f"{f"{f"{x}"}"}"}"}"}"}"}"
x = y = z = a = b = c = d = e = f = g = h = i = j = k = l = m = n = 0
if a:
 if a:
  if a:
   if a:
    if a:
     if a:
      if a:
       if a:
        if a:
         if a:
          if a:
           if a:
            if a:
             if a:
              if a:
               x
              else:
               y
     else:
      z
def a():
 def b():
  def c():
   class d:
    def e(self):
     for f in g:
      while h:
       with i:
        try:
         match j:
          case k:
           if l:
            return lambda: [m for n in (o for p in {q: r for s in t})]
        finally:
         pass
