package object

// List is a list.
type List struct {
	Object
	items []Value
}

// ListType is the type of lists.
var ListType Type

// NewList returns a list with the given items, which it takes over.
func NewList(items []Value) Value {
	l := &List{items: items}
	l.Object = Object{&ListType, l}
	return Value{p: &l.Object}
}

// Value returns the list as a Python value.
func (l *List) Value() Value { return Value{p: &l.Object} }

// Len returns the number of items.
func (l *List) Len() int { return len(l.items) }

// Items returns the items; they may change whenever script code runs.
func (l *List) Items() []Value { return l.items }

// At returns item i, which must be in range.
func (l *List) At(i int) Value { return l.items[i] }

// SetAt replaces item i, which must be in range.
func (l *List) SetAt(i int, v Value) { l.items[i] = v }

// Append adds v at the end and accounts for the growth.
func (l *List) Append(rt *Runtime, v Value) bool {
	if len(l.items) == cap(l.items) && !rt.Alloc(int64(16*max(4, len(l.items)/4))) {
		return false
	}
	l.items = append(l.items, v)
	return true
}
