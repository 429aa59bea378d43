package object

// reprWriter collects the text of a container's repr. It accounts for what it
// collects: a small structure that contains itself many times over has a repr
// of any size.
type reprWriter struct {
	rt  *Runtime
	buf []byte
}

func newReprWriter(rt *Runtime) *reprWriter { return &reprWriter{rt: rt} }

// text appends s and reports whether there was room.
func (w *reprWriter) text(s string) bool {
	if len(w.buf)+len(s) > cap(w.buf) {
		n := max(64, 2*cap(w.buf), len(w.buf)+len(s))
		if !w.rt.Alloc(int64(n)) || !w.rt.Work(n/16) {
			return false
		}
		grown := make([]byte, len(w.buf), n)
		copy(grown, w.buf)
		w.buf = grown
	}
	w.buf = append(w.buf, s...)
	return true
}

// repr appends repr(v).
func (w *reprWriter) repr(v Value) bool {
	if !w.rt.Tick() {
		return false
	}
	s := Repr(w.rt, v)
	return s.p != nil && w.text(AsStr(s).s)
}

// str returns the collected text as a str.
func (w *reprWriter) str() Value {
	w.rt.Charge(int64(len(w.buf)))
	return w.rt.largeStr(string(w.buf))
}

// ReprEnter notes that the repr of v is being made. It returns false when it
// already is: v contains itself, and its repr is an ellipsis there. Every true
// is followed by one ReprLeave.
func (rt *Runtime) ReprEnter(v Value) bool {
	for _, o := range rt.reprs {
		if o == v.p {
			return false
		}
	}
	rt.reprs = append(rt.reprs, v.p)
	return true
}

// ReprLeave undoes the last ReprEnter.
func (rt *Runtime) ReprLeave() {
	n := len(rt.reprs) - 1
	rt.reprs[n] = nil
	rt.reprs = rt.reprs[:n]
}
