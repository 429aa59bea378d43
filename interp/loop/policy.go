package loop

import "github.com/ouro-lang/ouro/interp/object"

// This file is the current event loop: get_event_loop, set_event_loop and
// new_event_loop. They ask the event loop policy if a script has set one, or
// has only looked at the default one; before that the default policy is a few
// fields of State.

// Current is asyncio.get_event_loop as a Go program needs it: the running loop,
// or the one that was set.
func Current(rt *runtime) *Loop {
	if l := Running(rt); l != nil {
		return l
	}
	v := CurrentValue(rt)
	if v.IsNull() {
		return nil
	}
	return LoopFor(rt, v)
}

// CurrentValue is asyncio.get_event_loop. CPython makes a loop when none was
// ever set, with a warning.
func CurrentValue(rt *runtime) value {
	if l := Running(rt); l != nil {
		return l.Value()
	}
	s := StateOf(rt)
	if !s.policy.IsNull() {
		return object.CallMethod(rt, s.policy, "get_event_loop")
	}
	c := s.mine()
	if c.v.IsNull() && !c.set && rt.Thread().IsMain() {
		if fr := rt.CurrentFrame(0); fr != nil {
			if !rt.WarnAt(&object.DeprecationWarningType, "There is no current event loop", fr.Code.Filename, fr.Line()) {
				return null
			}
		}
		c.v, c.set = New(rt).Value(), true
	}
	if c.v.IsNull() {
		name := "'MainThread'"
		if t := rt.Thread(); !t.IsMain() && !t.Owner.IsNull() {
			v := object.GetAttr(rt, t.Owner, "name")
			if v.IsNull() {
				return null
			}
			var ok bool
			if name, ok = object.ReprText(rt, v); !ok {
				return null
			}
		}
		return rt.RuntimeErrorf("There is no current event loop in thread %s.", name)
	}
	return c.v
}

// Set is asyncio.set_event_loop; v is an event loop or None. False: an
// exception is pending.
func (s *State) Set(v value) bool {
	if !s.policy.IsNull() {
		return !object.CallMethod(s.rt, s.policy, "set_event_loop", v).IsNull()
	}
	c := s.mine()
	c.set = true
	if v.IsNone() {
		c.v = null
		return true
	}
	if !v.Type().IsSubtype(AbstractLoopType) {
		s.rt.TypeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", object.TypeName(v))
		return false
	}
	c.v = v
	return true
}

// NewCurrent is asyncio.new_event_loop.
func (s *State) NewCurrent() value {
	if !s.policy.IsNull() {
		return object.CallMethod(s.rt, s.policy, "new_event_loop")
	}
	return New(s.rt).Value()
}

// Policy is asyncio.get_event_loop_policy. class makes the object of the default
// policy at the first call; it takes over which loop is the current one.
func (s *State) Policy(class func() value) value {
	if !s.policy.IsNull() {
		return s.policy
	}
	cls := class()
	if cls.IsNull() {
		return null
	}
	p := object.Call0(s.rt, cls)
	if p.IsNull() {
		return null
	}
	if c := s.mine(); c.set && object.CallMethod(s.rt, p, "set_event_loop", orNone(c.v)).IsNull() {
		return null
	}
	s.policy, s.main.v, s.others = p, null, nil
	return p
}

// PolicyInForce is events._event_loop_policy: None until a script has looked at
// the policy or set one.
func (s *State) PolicyInForce() value { return orNone(s.policy) }

// SetPolicy is asyncio.set_event_loop_policy; None restores the default one.
func (s *State) SetPolicy(p value) {
	s.policy, s.main, s.others = noneToNull(p), currentLoop{}, nil
}

// currentLoop is the event loop a thread has set.
type currentLoop struct {
	v   value
	set bool // set_event_loop was called
}

// mine is the running thread's.
func (s *State) mine() *currentLoop {
	t := s.rt.Thread()
	if t.IsMain() {
		return &s.main
	}
	if c := s.others[t]; c != nil {
		return c
	}
	if s.others == nil {
		s.others = map[*object.Thread]*currentLoop{}
	}
	for o := range s.others {
		if o.Over() {
			delete(s.others, o)
		}
	}
	c := &currentLoop{}
	s.others[t] = c
	return c
}
