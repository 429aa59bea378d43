package object

// PassPatternFlags gives sub what t tells match patterns about its instances:
// a class registered with collections.abc.Sequence matches sequence patterns.
// Built-in classes have their flags from the start.
func (t *Type) PassPatternFlags(sub *Type) {
	flags := t.Flags & (SeqType | MapType)
	if flags == 0 || sub.Flags&Heap == 0 || sub.Flags&(SeqType|MapType) != 0 {
		return
	}
	sub.Flags |= flags
	for _, s := range sub.subclasses {
		t.PassPatternFlags(s)
	}
}

// SetPatternFlags marks a Python class as what sequence or mapping patterns
// match.
func (t *Type) SetPatternFlags(f TypeFlags) { t.Flags |= f & (SeqType | MapType) }
