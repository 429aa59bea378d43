// Package zoneinfo is the zoneinfo module: the time zones of the IANA database,
// by Go's reading of it. The database is part of the program, so that no file
// of the host is needed.
package zoneinfo

import (
	_ "embed"
	"maps"
	"path"
	"strings"
	"time"
	_ "time/tzdata" // the database

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/datetime"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed zoneinfo.py
var source string

//go:embed names.txt
var names string

// Modules are the recipe of the module, and of those that CPython's exceptions
// name as their own.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		module,
		{Name: "zoneinfo._common", Source: "from zoneinfo import ZoneInfoNotFoundError"},
		{Name: "zoneinfo._tzpath", Source: "from zoneinfo import InvalidTZPathWarning, TZPATH, available_timezones, reset_tzpath"},
	}
}

var module = object.ModuleDef{
	Name: "zoneinfo",
	Doc:  "Time zones of the IANA database.",
	Rows: []object.Row{
		{Sig: "_built_in()", Doc: "Return the set of the keys of the database that is built in.", Fn: func(rt *runtime) value {
			var items []value
			for _, n := range strings.Fields(names) {
				items = append(items, object.NewStr(n))
			}
			return object.NewSetOf(rt, items)
		}},
		{Sig: "_environ()", Doc: "Return PYTHONTZPATH as it was when the program began, or None.", Fn: func(rt *runtime) value {
			if v, ok := rt.Host.Env["PYTHONTZPATH"]; ok {
				return object.NewStr(v)
			}
			return object.None
		}},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("ZoneInfo", zoneType.Value())
		m.Set("__path__", object.NewList(nil))
		rt.State["zoneinfo"] = &state{module: m, cache: map[cacheKey]value{}, tables: map[string]*time.Location{}}
		return true
	},
	Source: source,
}

// state is what an interpreter keeps: the zones it has made, and what it has
// read, which zones made by no_cache share.
type state struct {
	module *object.Module
	cache  map[cacheKey]value
	tables map[string]*time.Location
}

// cacheKey is what a zone is remembered by: subclasses have zones of their own.
type cacheKey struct {
	class *object.Type
	key   string
}

func stateOf(rt *runtime) *state {
	s, _ := rt.State["zoneinfo"].(*state)
	return s
}

// moduleDict returns the module's dict: that of the module that scripts see now, if
// it was imported more than once.
func moduleDict(rt *runtime) *object.Dict {
	if v := rt.Modules.GetStr("zoneinfo"); !v.IsNull() && v.AsModule() != nil {
		return v.AsModule().Dict
	}
	return stateOf(rt).module.Dict
}

// zone is a ZoneInfo.
type zone struct {
	object.Object
	key   string
	loc   *time.Location
	fresh bool  // made by no_cache
	file  value // what from_file has read, null for other zones
	// constant: the file has changes from a time to the same time, if any.
	constant bool
}

// Walk counts the object; the tables behind it are shared.
func (z *zone) Walk(w *object.Walker) int64 {
	w.Visit(z.file)
	return 112
}

var zoneType *object.Type

func self(v value) *zone { return object.ExactOf(v).Impl().(*zone) }

func (z *zone) value() value { return object.ValueOf(&z.Object) }

// checkKey refuses keys that are no names, with CPython's words.
func checkKey(rt *runtime, key string) bool {
	switch clean := path.Clean(key); {
	case path.IsAbs(key):
		rt.ValueErrorf("ZoneInfo keys may not be absolute paths, got: %s", key)
	case len(clean) != len(key):
		rt.ValueErrorf("ZoneInfo keys must be normalized relative paths, got: %s", key)
	case clean == ".." || strings.HasPrefix(clean, "../"):
		rt.ValueErrorf("ZoneInfo keys must refer to subdirectories of TZPATH, got: %s", key)
	default:
		return true
	}
	return false
}

// isName reports whether key is the name of a zone.
func isName(key string) bool {
	for n := range strings.FieldsSeq(names) {
		if n == key {
			return true
		}
	}
	return false
}

// load makes a zone of the first file of its name below TZPATH, or of the
// database that is built in.
func load(rt *runtime, key string) *zone {
	if !checkKey(rt, key) {
		return nil
	}
	dict := moduleDict(rt)
	if paths := object.AsTuple(dict.GetStr("TZPATH")); paths != nil && paths.Len() > 0 {
		data := object.Call1(rt, dict.GetStr("_read"), object.NewStr(key))
		switch {
		case data.IsNull():
			return nil
		case !data.IsNone():
			return parse(rt, key, data)
		}
	}
	tables := stateOf(rt).tables
	loc := tables[key]
	if loc == nil && isName(key) {
		if l, err := time.LoadLocation(key); err == nil {
			rt.Charge(4096)
			loc, tables[key] = l, l
		}
	}
	if loc == nil {
		e := object.Call1(rt, dict.GetStr("ZoneInfoNotFoundError"), object.NewStr("No time zone found with key "+key))
		if x := object.AsException(e); x != nil {
			rt.RaiseException(x)
		}
		return nil
	}
	return newZoneOf(rt, key, loc)
}

func newZoneOf(rt *runtime, key string, loc *time.Location) *zone {
	z := &zone{key: key, loc: loc}
	z.Object = object.NewObject(zoneType, z)
	rt.Charge(112)
	return z
}

// parse makes a zone of the content of a TZif file.
func parse(rt *runtime, key string, content value) *zone {
	data, ok := object.BytesOf(content)
	switch {
	case !ok:
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(content))
		return nil
	case !strings.HasPrefix(string(data[:min(4, len(data))]), "TZif"):
		rt.ValueErrorf("Invalid TZif file: magic not found")
		return nil
	case !rt.Alloc(int64(8 * len(data))):
		return nil
	}
	rule := footer(data)
	if rule != "" && !validRule(rule) {
		rt.ValueErrorf("Malformed TZ string: %s", object.QuoteStr(rule))
		return nil
	}
	kinds := -1
	if rule != "" {
		kinds = counts(data)
	}
	if kinds == 0 {
		data = onlyRule(rule)
	}
	loc, err := time.LoadLocationFromTZData(key, data)
	if err != nil {
		rt.ValueErrorf("Invalid TZif file: %s", err.Error())
		return nil
	}
	z := newZoneOf(rt, key, loc)
	z.constant = (kinds == 0 || kinds == 1) && constant(rule)
	return z
}

// as returns the zone as an instance of a class.
func (z *zone) as(rt *runtime, cls *object.Type) value {
	if cls != zoneType {
		return rt.NewPayloadInstance(cls, z.value())
	}
	return z.value()
}

var params = object.NewParams("ZoneInfo(key)")

func newZone(rt *runtime, cls *object.Type, args []value, kw []string) value {
	var a [1]value
	if len(args) == 0 {
		return rt.TypeErrorf("function missing required argument 'key' (pos 1)")
	}
	if !params.Bind(rt, a[:], args, kw) {
		return null
	}
	s := object.AsStr(a[0])
	if s == nil {
		return rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", object.TypeName(a[0]))
	}
	st := stateOf(rt)
	at := cacheKey{cls, s.Go()}
	if z, ok := st.cache[at]; ok {
		return z
	}
	z := load(rt, at.key)
	if z == nil {
		return null
	}
	v := z.as(rt, cls)
	if !v.IsNull() {
		st.cache[at] = v
	}
	return v
}

// fromFile is ZoneInfo.from_file.
func fromFile(rt *runtime, cls, file, key value) value {
	name := ""
	if !object.NoneOrAbsent(key) {
		s := object.AsStr(key)
		if s == nil {
			return rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", object.TypeName(key))
		}
		name = s.Go()
	}
	data := object.CallMethod(rt, file, "read")
	if data.IsNull() {
		return null
	}
	z := parse(rt, name, data)
	if z == nil {
		return null
	}
	z.file = file
	return z.as(rt, cls.AsType())
}

// offsetAt is the offset in seconds at a point in time.
func (z *zone) offsetAt(t int64) int64 {
	_, off := time.Unix(t, 0).In(z.loc).Zone()
	return int64(off)
}

// instant finds the point in time at which the zone's clock shows wall
// seconds. Times that come twice or never are decided by fold.
func (z *zone) instant(wall int64, fold int) int64 {
	const day = 86400
	before, after := z.offsetAt(wall-day), z.offsetAt(wall+day)
	if before == after {
		return wall - before
	}
	a, b := wall-before, wall-after
	validA, validB := z.offsetAt(a) == before, z.offsetAt(b) == after
	switch {
	case validA && validB && fold == 1:
		return b
	case validA:
		return a
	case validB:
		return b
	case fold == 1:
		// A time that never comes: fold 0 counts with the offset before the gap.
		return -after + wall
	}
	return a
}

// shown is the offset and the zone in force for a wall time, which in a gap are
// those of before or after it by fold.
func (z *zone) shown(w datetime.Wall) time.Time {
	t := z.instant(w.Seconds, w.Fold)
	at := time.Unix(t, 0).In(z.loc)
	if _, off := at.Zone(); t+int64(off) == w.Seconds {
		return at
	}
	if w.Fold == 1 {
		return time.Unix(w.Seconds+86400, 0).In(z.loc)
	}
	return time.Unix(w.Seconds-86400, 0).In(z.loc)
}

// fixed reports whether the zone never changes.
func (z *zone) fixed() bool {
	if z.constant {
		return true
	}
	start, end := time.Unix(0, 0).In(z.loc).ZoneBounds()
	return start.IsZero() && end.IsZero()
}

// dst is by how much summer time is ahead: what the neighbouring times that
// are no summer time differ by.
func dst(t time.Time) int {
	if !t.IsDST() {
		return 0
	}
	_, off := t.Zone()
	start, end := t.ZoneBounds()
	var near []time.Time
	if !start.IsZero() {
		near = append(near, start.Add(-time.Second))
	}
	if !end.IsZero() {
		near = append(near, end)
	}
	for _, n := range near {
		if _, o := n.Zone(); !n.IsDST() && o != off {
			return off - o
		}
	}
	return 3600
}

// ask answers utcoffset, dst and tzname.
func ask(name, doc string, answer func(rt *runtime, t time.Time) value) object.Row {
	return object.Row{Sig: name + "(self, dt, /)", Doc: doc, Fn: func(rt *runtime, v, dt value) value {
		z := self(v)
		if dt.IsNone() {
			if z.fixed() {
				return answer(rt, time.Unix(0, 0).In(z.loc))
			}
			return object.None
		}
		w, ok := datetime.WallOf(dt)
		if !ok {
			return rt.TypeErrorf("fromutc: argument must be a datetime")
		}
		return answer(rt, z.shown(w))
	}}
}

func fromUTC(rt *runtime, v, dt value) value {
	z := self(v)
	w, ok := datetime.WallOf(dt)
	if !ok {
		return rt.TypeErrorf("fromutc: argument must be a datetime")
	}
	if w.TZ != v {
		return rt.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off := z.offsetAt(w.Seconds)
	r := object.Binary(rt, object.Add, dt, datetime.NewSeconds(rt, int(off)))
	if r.IsNull() {
		return null
	}
	if z.instant(w.Seconds+off, 0) == w.Seconds {
		return r
	}
	return object.Call(rt, object.GetAttr(rt, r, "replace"), []value{object.Int(1)}, []string{"fold"})
}

func init() {
	zoneType = object.NewBuiltinType(object.TypeSpec{
		Name:  "zoneinfo.ZoneInfo",
		Doc:   "A time zone of the IANA database, by its key.",
		Base:  datetime.TZInfo(),
		Flags: object.WeakRefs,
		Ops: object.Ops{
			New: newZone,
			Repr: func(rt *runtime, v value) value {
				z := self(v)
				if z.key == "" && !z.file.IsNull() {
					file := object.AsStr(object.Repr(rt, z.file))
					if file == nil {
						return null
					}
					return object.NewStr(v.Type().FullName() + ".from_file(" + file.Go() + ")")
				}
				return object.NewStr(v.Type().FullName() + "(key=" + object.QuoteStr(z.key) + ")")
			},
			Str: func(rt *runtime, v value) value {
				if z := self(v); z.key != "" {
					return object.NewStr(z.key)
				}
				return object.Repr(rt, v)
			},
		},
		Rows: []object.Row{
			{Sig: "key", Kind: object.Member, Fn: func(rt *runtime, v value) value {
				if z := self(v); z.key != "" {
					return object.NewStr(z.key)
				}
				return object.None
			}},
			{Sig: "from_file(type, fobj, /, key=None)", Kind: object.ClassMethod, Doc: "Create a ZoneInfo file from a file object.", Fn: fromFile},
			ask("utcoffset", "Retrieve a timedelta representing the UTC offset in a zone at the given datetime.", func(rt *runtime, t time.Time) value {
				_, off := t.Zone()
				return datetime.NewSeconds(rt, off)
			}),
			ask("dst", "Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime.", func(rt *runtime, t time.Time) value {
				return datetime.NewSeconds(rt, dst(t))
			}),
			ask("tzname", "Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime.", func(rt *runtime, t time.Time) value {
				name, _ := t.Zone()
				return object.NewStr(name)
			}),
			{Sig: "fromutc(self, dt, /)", Doc: "Given a datetime with local time in UTC, retrieve an adjusted datetime in local time.", Fn: fromUTC},
			{Sig: "no_cache(type, /, key)", Kind: object.ClassMethod, Doc: "Get a new instance of ZoneInfo, bypassing the cache.", Fn: func(rt *runtime, cls, key value) value {
				s := object.AsStr(key)
				if s == nil {
					return rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", object.TypeName(key))
				}
				z := load(rt, s.Go())
				if z == nil {
					return null
				}
				z.fresh = true
				return z.as(rt, cls.AsType())
			}},
			{Sig: "clear_cache(type, /, *, only_keys=None)", Kind: object.ClassMethod, Doc: "Clear the ZoneInfo cache.", Fn: func(rt *runtime, a []value) value {
				st, cls := stateOf(rt), a[0].AsType()
				if object.NoneOrAbsent(a[1]) {
					maps.DeleteFunc(st.cache, func(k cacheKey, _ value) bool { return k.class == cls })
					return object.None
				}
				if !object.Iterate(rt, a[1], func(k value) bool {
					if s := object.AsStr(k); s != nil {
						delete(st.cache, cacheKey{cls, s.Go()})
					}
					return true
				}) {
					return null
				}
				return object.None
			}},
			{Sig: "_unpickle(type, key, from_cache, /)", Kind: object.ClassMethod, Doc: "Private method used in unpickling.", Fn: func(rt *runtime, cls, key, cached value) value {
				switch object.Truth(rt, cached) {
				case -1:
					return null
				case 0:
					return object.CallMethod(rt, cls, "no_cache", key)
				}
				return object.Call1(rt, cls, key)
			}},
			{Sig: "__reduce__(self, /)", Doc: "Function for serialization with the pickle protocol.", Fn: func(rt *runtime, v value) value {
				z := self(v)
				if !z.file.IsNull() {
					e := object.CallMethod(rt, rt.Hooks.Import(rt, "pickle"), "PicklingError", object.NewStr("Cannot pickle a ZoneInfo file from a file stream."))
					if x := object.AsException(e); x != nil {
						rt.RaiseException(x)
					}
					return null
				}
				f := object.GetAttr(rt, v.Type().Value(), "_unpickle")
				if f.IsNull() {
					return null
				}
				cached := int64(1)
				if z.fresh {
					cached = 0
				}
				return object.NewTuple2(f, object.NewTuple2(object.NewStr(z.key), object.Int(cached)))
			}},
		},
	})
}
