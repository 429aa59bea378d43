if a:
  b
  if c:
      d
	# tab comment

      e
  f
   # comment
g
if h:
	i
	if j:
		k
if l:
        m
if n: (o,
  p
     ); q
r \
    s
	
   
# end
    # end
