package object

// PopLast removes and returns the last item of a list that is not empty.
func (l *List) PopLast() Value {
	i := len(l.items) - 1
	x := l.items[i]
	l.items[i] = Value{}
	l.items = l.items[:i]
	l.shrink()
	return x
}

// InsertAt puts x before item i, 0 <= i <= l.Len().
func (l *List) InsertAt(rt *Runtime, i int, x Value) bool {
	return listInsert(rt, l.Value(), Int(int64(i)), x).p != nil
}
