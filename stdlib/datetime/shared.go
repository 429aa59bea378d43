package datetime

import "github.com/ouro-lang/ouro/interp/object"

// This file is what package zoneinfo builds on.

// Wall is what a datetime shows.
type Wall struct {
	Seconds int64 // since 1970-01-01 00:00:00 on the same clock
	Fold    int
	TZ      object.Value // tzinfo
}

// WallOf takes a datetime apart; ok is false for other objects.
func WallOf(v object.Value) (w Wall, ok bool) {
	s := asStamp(v)
	if s == nil {
		return w, false
	}
	return Wall{s.unixSeconds(), s.fold, s.tz}, true
}

// NewSeconds returns a timedelta of whole seconds.
func NewSeconds(rt *object.Runtime, n int) object.Value { return newSpan(rt, 0, n, 0) }
