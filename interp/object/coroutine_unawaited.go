package object

import (
	"fmt"
	"strings"
	"weak"
)

// This file finds coroutines that were made and never awaited. CPython tells at
// the moment such a coroutine dies. Here it is told when a statement drops one
// (CPython's moment, too), and for all others at the end of the run.

// unawaited holds the coroutines made lately; the list is sifted as it grows,
// so that a coroutine costs one store.
type unawaited struct {
	list []*Object
	look int // sift when the list has this length
	// places are the lines that made the coroutines of list, if somebody wants to
	// know; told are the coroutines that were warned about.
	wanted bool
	places []codePlace
	told   []Unawaited
	// made counts the coroutines.
	made uint64
	// asked is made as it was when lostOperand looked last.
	asked uint64
	// origins is how many frames a coroutine keeps as its cr_origin.
	origins int
}

type codePlace struct {
	code *Code
	pos  int32
}

func (p codePlace) line() int {
	if i := int(p.pos); i >= 0 && i < len(p.code.Spans) {
		return int(p.code.Spans[i].Line)
	}
	return p.code.FirstLine
}

// Unawaited is a coroutine that a warning was about, with the line that made it.
type Unawaited struct {
	Name, File, Function string
	Line                 int
}

// maxUnawaitedTold bounds how many coroutines Unawaited lists.
const maxUnawaitedTold = 20

// NoteCoroutinePlaces has the lines that make coroutines noted from here on.
func (rt *Runtime) NoteCoroutinePlaces() {
	rt.unawaited = unawaited{wanted: true}
}

// Unawaited returns the coroutines that warnings were about, with where they
// were made; nothing unless NoteCoroutinePlaces was called.
func (rt *Runtime) Unawaited() []Unawaited { return rt.unawaited.told }

const unawaitedMin = 256

// noteCoroutine remembers a coroutine that was just made.
func (rt *Runtime) noteCoroutine(o *Object) {
	u := &rt.unawaited
	if len(u.list) >= u.look {
		u.sift()
	}
	u.list = append(u.list, o)
	u.made++
	if u.origins > 0 {
		if g, ok := o.impl.(*Generator); ok {
			g.extension().origin = rt.origin(u.origins)
		}
	}
	if u.wanted {
		var at codePlace
		if fr := rt.CurrentFrame(0); fr != nil {
			at = codePlace{fr.Code, fr.Pos}
		}
		u.places = append(u.places, at)
	}
}

// SetOriginDepth has coroutines keep where they were made: n frames of it.
func (rt *Runtime) SetOriginDepth(n int) { rt.unawaited.origins = n }

// OriginDepth returns what SetOriginDepth was given last.
func (rt *Runtime) OriginDepth() int { return rt.unawaited.origins }

// origin returns a cr_origin: file, line and function of the innermost n frames.
func (rt *Runtime) origin(n int) Value {
	var places []Value
	for i := 0; i < n; i++ {
		fr := rt.CurrentFrame(i)
		if fr == nil {
			break
		}
		rt.Budget--
		places = append(places, NewTuple3(NewStr(fr.Code.Filename), Int(int64(fr.Line())), NewStr(fr.Code.Name)))
	}
	rt.Charge(int64(200 * len(places)))
	return NewTuple(places)
}

// created is what the warning about the coroutine v adds about where it was
// made, "" if it does not know.
func (rt *Runtime) created(v Value) string {
	g, ok := v.p.impl.(*Generator)
	if !ok || g.ext == nil || g.ext.origin.p == nil {
		return ""
	}
	places := AsTuple(g.ext.origin).items
	var b strings.Builder
	b.WriteString("\nCoroutine created at (most recent call last)")
	for i := len(places) - 1; i >= 0; i-- {
		p := AsTuple(places[i]).items
		file, line := AsStr(p[0]).s, int(p[1].Int())
		fmt.Fprintf(&b, "\n  File \"%s\", line %d, in %s", file, line, AsStr(p[2]).s)
		if rt.Hooks.SourceLine != nil {
			if src := strings.TrimSpace(rt.Hooks.SourceLine(file, line)); src != "" {
				b.WriteString("\n    " + src)
			}
		}
	}
	return b.String()
}

// tell notes a coroutine that is warned about.
func (u *unawaited) tell(v Value, file, function string, line int) {
	if u.wanted && len(u.told) < maxUnawaitedTold {
		u.told = append(u.told, Unawaited{coroutineName(v), file, function, line})
	}
}

// sift drops the coroutines that have been started.
func (u *unawaited) sift() {
	kept := u.list[:0]
	for i, o := range u.list {
		if neverStarted(o) {
			if u.wanted {
				u.places[len(kept)] = u.places[i]
			}
			kept = append(kept, o)
		}
	}
	if u.wanted {
		u.places = u.places[:len(kept)]
	}
	clear(u.list[len(kept):])
	u.look = max(unawaitedMin, 2*len(kept))
	if cap(kept) < u.look {
		// Made at once, it is not copied step by step until the next look.
		kept = append(make([]*Object, 0, u.look), kept...)
	}
	u.list = kept
}

// SiftCoroutines forgets the coroutines that have been started, for a loop that
// has just run very many.
func (rt *Runtime) SiftCoroutines() {
	u := &rt.unawaited
	u.sift()
	u.list = append([]*Object(nil), u.list...)
}

func neverStarted(o *Object) bool {
	switch c := o.impl.(type) {
	case *Generator:
		return c.State == GenCreated
	case *NativeCoroutine:
		return c.State == GenCreated
	case *AsyncGenAwait:
		return c.state == GenCreated
	}
	return false
}

// CoroutinesMade returns how many coroutines were made: with it and
// LastCoroutine the executor knows whether a call made the one it returned.
func (rt *Runtime) CoroutinesMade() uint64 { return rt.unawaited.made }

// LastCoroutine returns the coroutine made last, null if there is none.
func (rt *Runtime) LastCoroutine() Value {
	if n := len(rt.unawaited.list); n > 0 {
		return Value{p: rt.unawaited.list[n-1]}
	}
	return Value{}
}

// Dropped is called for a coroutine that the statement at the given place
// makes and does nothing with: it warns if the coroutine was not started.
func (rt *Runtime) Dropped(v Value, filename string, line int) bool {
	if !neverStarted(v.p) {
		return true
	}
	if n := len(rt.unawaited.list); n > 0 && rt.unawaited.list[n-1] == v.p {
		rt.unawaited.list = rt.unawaited.list[:n-1]
		if rt.unawaited.wanted {
			rt.unawaited.places = rt.unawaited.places[:n-1]
		}
	}
	rt.unawaited.tell(v, filename, "", line)
	return rt.warnUnawaited(v, filename, line)
}

// ReportUnawaited warns about every coroutine that was made and not started so
// far, in the order they were made, as CPython does when the interpreter ends.
func (rt *Runtime) ReportUnawaited() bool {
	u := rt.unawaited
	rt.unawaited = unawaited{wanted: u.wanted, told: u.told, origins: u.origins, made: u.made}
	for i, o := range u.list {
		if !neverStarted(o) {
			continue
		}
		if u.wanted && u.places[i].code != nil {
			at := u.places[i]
			rt.unawaited.tell(Value{p: o}, at.code.Filename, at.code.Qualname, at.line())
		}
		if !rt.warnUnawaited(Value{p: o}, "<sys>", 0) {
			return false
		}
	}
	return true
}

func coroutineName(v Value) string {
	switch c := v.p.impl.(type) {
	case *Generator:
		return c.Qualname()
	case *NativeCoroutine:
		return c.body.CoroutineName()
	case *AsyncGenAwait:
		return c.gen.Qualname() + "." + c.method()
	}
	return ""
}

// unawaitedText words the warning about v.
func (rt *Runtime) unawaitedText(v Value) string {
	if a, ok := v.p.impl.(*AsyncGenAwait); ok {
		return fmt.Sprintf("coroutine method '%s' of '%s' was never awaited", a.method(), a.gen.Qualname())
	}
	return fmt.Sprintf("coroutine '%s' was never awaited%s", coroutineName(v), rt.created(v))
}

// warnUnawaited warns about v. Filters that turn the warning into an exception
// have it reported, as CPython does in a destructor.
func (rt *Runtime) warnUnawaited(v Value, filename string, line int) bool {
	return rt.WarnAt(&RuntimeWarningType, rt.unawaitedText(v), filename, line) || rt.unawaitedError(v)
}

func (rt *Runtime) unawaitedError(v Value) bool {
	if !rt.Catchable() {
		return false
	}
	rt.ReportUnraisable(rt.Clear(), v)
	return rt.exc == nil
}

// lostCoroutine is a coroutine that was never awaited and that a walk did not
// come by; see finalProbe.
type lostCoroutine struct {
	at    weak.Pointer[Object]
	clone Value
	text  string
	place int // in the list
	id    uint64
}

// anyUnawaited reports whether some coroutine was not started.
func (rt *Runtime) anyUnawaited() bool {
	rt.unawaited.sift()
	return len(rt.unawaited.list) > 0
}

// probeUnawaited takes the coroutines that the walk w did not come by off the
// list.
func (rt *Runtime) probeUnawaited(w *Walker) (lost []lostCoroutine) {
	u := &rt.unawaited
	for i, o := range u.list {
		if w.reached(o) {
			continue
		}
		c := lostCoroutine{at: weak.Make(o), clone: None, text: rt.unawaitedText(Value{p: o}), place: i, id: rt.ids[o]}
		if g, ok := o.impl.(*Generator); ok {
			c.clone = g.clone().Value()
		}
		delete(rt.ids, o)
		lost = append(lost, c)
		u.list[i] = nil
	}
	return lost
}

// settleUnawaited puts back what is still there and returns what is not.
func (rt *Runtime) settleUnawaited(lost []lostCoroutine) (gone []lostCoroutine) {
	if len(lost) == 0 {
		return nil
	}
	u := &rt.unawaited
	for _, c := range lost {
		o := c.at.Value()
		if o == nil {
			gone = append(gone, c)
			if o = c.clone.p; o.impl == nil {
				continue
			}
		} else {
			u.list[c.place] = o
		}
		if c.id != 0 {
			rt.ids[o] = c.id
		}
	}
	n := 0
	for i, o := range u.list {
		if o == nil {
			continue
		}
		u.list[n] = o
		if u.wanted {
			u.places[n] = u.places[i]
		}
		n++
	}
	clear(u.list[n:])
	u.list = u.list[:n]
	if u.wanted {
		u.places = u.places[:n]
	}
	return gone
}

// warnLost warns about coroutines that nobody can await any more. False: a
// limit has fallen.
func (rt *Runtime) warnLost(lost []lostCoroutine) bool {
	for _, c := range lost {
		if !rt.Warn(&RuntimeWarningType, c.text) && !rt.unawaitedError(c.clone) {
			return false
		}
	}
	return true
}

// lostOperand warns about a coroutine whose await was forgotten, as in f() + 1:
// with the exception that says so CPython loses the operand, and tells at once.
func (rt *Runtime) lostOperand(fr *Frame) {
	e, u := rt.exc, &rt.unawaited
	last := u.list[len(u.list)-1]
	if u.asked == u.made || !neverStarted(last) || e.typ != &TypeErrorType && e.typ != &AttributeErrorType || !e.mentionsCoroutine() {
		return
	}
	// One question for each coroutine: a look costs a walk over everything.
	u.asked = u.made
	if rt.finals.clones != nil || rt.weak.skip > 0 {
		return
	}
	rt.walkWeak = true
	w := rt.walkWhile(1<<62, &rt.interrupt)
	rt.walkWeak = false
	if w.cut {
		return
	}
	rt.weak.walked += w.Objects + gcWalk
	rt.Budget -= w.Objects>>3 + gcWalk
	lost := rt.probeUnawaited(w)
	if last = nil; len(lost) > 0 {
		rt.RunCollector()
	}
	gone := rt.settleUnawaited(lost)
	h := rt.Hold(e.Value())
	noted := rt.noted
	rt.exc = nil
	ok := rt.warnLost(gone)
	rt.Release(h)
	if ok {
		rt.exc, rt.noted = e, noted
	}
}

// mentionsCoroutine reports whether the message of e, a built-in's, is about an
// operand that is a coroutine. The one of json is raised by a function that
// still has the object.
func (e *Exception) mentionsCoroutine() bool {
	if e.msg != "" {
		return strings.Contains(e.msg, "coroutine") && !strings.HasPrefix(e.msg, "Object of type")
	}
	if t := AsTuple(e.args); e.args.p == nil || t == nil || len(t.items) != 1 {
		return false
	} else if s := AsStr(t.items[0]); s != nil {
		return strings.Contains(s.s, "coroutine")
	}
	return false
}

// WarnAt issues a warning about a place in a script: through the hook if there
// is one, else as CPython prints warnings. False: an exception is pending.
func (rt *Runtime) WarnAt(category *Type, message, filename string, line int) bool {
	if rt.Hooks.Warn != nil {
		return rt.Hooks.Warn(rt, category, message, filename, line)
	}
	text := fmt.Sprintf("%s:%d: %s: %s\n", filename, line, category.Name, message)
	if rt.Hooks.SourceLine != nil {
		if src := strings.TrimSpace(rt.Hooks.SourceLine(filename, line)); src != "" {
			text += "  " + src + "\n"
		}
	}
	return rt.WriteText(2, text)
}

// LostArgument reports whether v is a coroutine that was never started.
func (rt *Runtime) LostArgument(v Value) bool { return v.p != nil && neverStarted(v.p) }
