package object

// Tuple is a tuple. Its items never change.
type Tuple struct {
	Object
	items []Value
}

// TupleType is the type of tuples.
var TupleType Type

// EmptyTuple is the one empty tuple.
var EmptyTuple = func() Value {
	t := &Tuple{}
	t.Object = Object{&TupleType, t}
	return Value{p: &t.Object}
}()

// NewTuple returns a tuple with the given items, which it takes over.
func NewTuple(items []Value) Value {
	if len(items) == 0 {
		return EmptyTuple
	}
	t := &Tuple{items: items}
	t.Object = Object{&TupleType, t}
	return Value{p: &t.Object}
}

// Len returns the number of items.
func (t *Tuple) Len() int { return len(t.items) }

// At returns item i, which must be in range.
func (t *Tuple) At(i int) Value { return t.items[i] }

// Items returns the items, which must not be changed.
func (t *Tuple) Items() []Value { return t.items }

// Value returns the tuple as a Python value.
func (t *Tuple) Value() Value { return Value{p: &t.Object} }
