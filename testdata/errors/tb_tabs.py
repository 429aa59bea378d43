if True:
	def f(a):
		return	a.x	+	1
	f(1)
