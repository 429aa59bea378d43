type X = undefined[int]
X.__value__
