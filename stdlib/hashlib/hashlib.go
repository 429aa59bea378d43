// Package hashlib is the hashlib module over Go's hashes.
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	_ "embed"
	"encoding/hex"
	"hash"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed hashlib.py
var source string

// algorithms are the hashes without parameters, by name.
var algorithms = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
	"sha512_224": sha512.New512_224, "sha512_256": sha512.New512_256,
	"sha3_224": func() hash.Hash { return sha3.New224() }, "sha3_256": func() hash.Hash { return sha3.New256() },
	"sha3_384": func() hash.Hash { return sha3.New384() }, "sha3_512": func() hash.Hash { return sha3.New512() },
	"blake2b": func() hash.Hash { return newBlake(blakeParams{size: 64, fanout: 1, depth: 1}, false) },
	"blake2s": func() hash.Hash { return newBlake(blakeParams{size: 32, fanout: 1, depth: 1}, true) },
}

var shakes = map[string]func() *sha3.SHAKE{"shake_128": sha3.NewSHAKE128, "shake_256": sha3.NewSHAKE256}

// names are the constructors of the module.
var names = []string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"}

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:  "hashlib",
	Doc:   "Hash functions: objects that take bytes with update() and give digests.",
	Later: rows,
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("blake2b", blakeTypes[0].Value())
		m.Set("blake2s", blakeTypes[1].Value())
		return true
	},
	Source: source,
}

// hashObject is a hash; either h or xof is set.
type hashObject struct {
	object.Object
	object.WalkMark
	name string
	h    hash.Hash
	xof  *sha3.SHAKE
}

// Walk counts the state.
func (o *hashObject) Walk(w *object.Walker) int64 { return 512 }

var (
	hashType, xofType *object.Type
	blakeTypes        [2]*object.Type
)

func newHash(t *object.Type, name string) *hashObject {
	o := &hashObject{name: name}
	o.Object = object.NewObject(t, o)
	return o
}

func (o *hashObject) value() value { return object.ValueOf(&o.Object) }

func self(v value) *hashObject { return object.ExactOf(v).Impl().(*hashObject) }

// make returns a fresh hash by its name in any case; nil if there is none.
func makeHash(rt *runtime, name string) *hashObject {
	name = strings.ReplaceAll(strings.ToLower(name), "-", "_")
	switch name {
	case "sha_1":
		name = "sha1"
	case "sha_224", "sha_256", "sha_384", "sha_512":
		name = strings.Replace(name, "_", "", 1)
	}
	rt.Charge(512)
	if f := shakes[name]; f != nil {
		o := newHash(xofType, name)
		o.xof = f()
		return o
	}
	f := algorithms[name]
	if f == nil {
		return nil
	}
	t := hashType
	switch name {
	case "blake2b":
		t = blakeTypes[0]
	case "blake2s":
		t = blakeTypes[1]
	}
	o := newHash(t, name)
	o.h = f()
	return o
}

// update takes data in.
func (o *hashObject) update(rt *runtime, v value) bool {
	if v.IsNull() {
		return true
	}
	if object.AsStr(v) != nil {
		rt.TypeErrorf("Strings must be encoded before hashing")
		return false
	}
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("object supporting the buffer API required")
		}
		return false
	}
	if !rt.Work(min(len(b), hashPiece)/16 + 1) {
		return false
	}
	for len(b) > 0 {
		piece := b[:min(len(b), hashPiece)]
		b = b[len(piece):]
		if o.xof != nil {
			o.xof.Write(piece)
		} else {
			o.h.Write(piece)
		}
		if len(b) > 0 && !rt.Work(hashPiece/16) {
			return false
		}
	}
	return true
}

// hashPiece is how many bytes are hashed between two looks at the limits.
const hashPiece = 1 << 18

// sum is the digest; n counts for extendable hashes only.
func (o *hashObject) sum(rt *runtime, n int) []byte {
	if o.xof == nil {
		return o.h.Sum(nil)
	}
	if !rt.Alloc(int64(n)) {
		return nil
	}
	c := *o.xof
	b := make([]byte, n)
	for rest := b; len(rest) > 0; {
		piece := rest[:min(len(rest), hashPiece)]
		c.Read(piece)
		rest = rest[len(piece):]
		if !rt.Work(len(piece) / 16) {
			return nil
		}
	}
	return b
}

func (o *hashObject) copy(t *object.Type) *hashObject {
	c := newHash(t, o.name)
	if o.xof != nil {
		x := *o.xof
		c.xof = &x
		return c
	}
	h, err := o.h.(hash.Cloner).Clone()
	if err == nil {
		c.h = h
	}
	return c
}

func (o *hashObject) size() int {
	if o.xof != nil {
		return 0
	}
	return o.h.Size()
}

func (o *hashObject) block() int {
	if o.xof != nil {
		return o.xof.BlockSize()
	}
	return o.h.BlockSize()
}

func construct(rt *runtime, name string, data value) value {
	o := makeHash(rt, name)
	if o == nil {
		return rt.ValueErrorf("unsupported hash type %s", name)
	}
	if !o.update(rt, data) {
		return null
	}
	return o.value()
}

func rows() []object.Row {
	var rows []object.Row
	for _, n := range names {
		rows = append(rows, object.Row{Sig: n + "(string=b'', *, usedforsecurity=True)", Doc: "Returns a " + n + " hash object; optionally initialized with a string", Fn: func(rt *runtime, data, used value) value {
			return construct(rt, n, data)
		}})
	}
	return append(rows,
		object.Row{Sig: "new(name, data=b'', **kwargs)", Kind: object.Def, Doc: "Return a new hash object of the named algorithm, optionally with data.", Fn: func(rt *runtime, name, data, kw value) value {
			s := object.AsStr(name)
			if s == nil {
				return rt.TypeErrorf("name must be a string")
			}
			low := strings.ToLower(s.Go())
			if low == "blake2b" || low == "blake2s" {
				t := blakeTypes[0]
				if low == "blake2s" {
					t = blakeTypes[1]
				}
				args, names := []value{}, []string{}
				if !data.IsNull() {
					args = append(args, data)
				}
				d := object.AsDict(kw)
				for i := 0; ; i++ {
					k, v, ok := d.Entry(i)
					if !ok {
						break
					}
					if !k.IsNull() {
						args, names = append(args, v), append(names, object.AsStr(k).Go())
					}
				}
				return object.Call(rt, t.Value(), args, names)
			}
			return construct(rt, s.Go(), data)
		}},
		object.Row{Sig: "pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)", Doc: "Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as\npseudorandom function.", Fn: pbkdf2HMAC},
		object.Row{Sig: "scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)", Doc: "scrypt password-based key derivation function.", Fn: scryptKey},
		object.Row{Sig: "_hmac_digest(key, msg, name, /)", Fn: hmacDigest},
		object.Row{Sig: "_compare_digest(a, b, /)", Fn: compareDigest},
	)
}

func typeRows(xof bool) []object.Row {
	length := ""
	if xof {
		length = ", length"
	}
	digest := func(text bool) func(rt *runtime, v, n value) value {
		return func(rt *runtime, v, n value) value {
			size := int64(0)
			if xof {
				var ok bool
				if size, ok = object.IndexInt(rt, n); !ok {
					return null
				}
				if size < 0 && text {
					return rt.RaiseType(&object.MemoryErrorType)
				}
				if size < 0 {
					return rt.Raisef(&object.SystemErrorType, "Negative size passed to PyBytes_FromStringAndSize")
				}
				if size > 1<<40 {
					return rt.RaiseType(&object.MemoryErrorType)
				}
			}
			b := self(v).sum(rt, int(size))
			switch {
			case b == nil && rt.Pending() != nil:
				return null
			case text:
				return object.NewStr(hex.EncodeToString(b))
			}
			return object.NewBytes(b)
		}
	}
	one := func(f func(rt *runtime, v, n value) value) any {
		if xof {
			return f
		}
		return func(rt *runtime, v value) value { return f(rt, v, null) }
	}
	return []object.Row{
		{Sig: "copy(self, /)", Doc: "Return a copy of the hash object.", Fn: func(rt *runtime, v value) value {
			rt.Charge(512)
			o := self(v)
			return o.copy(o.value().Type()).value()
		}},
		{Sig: "digest(self, /" + length + ")", Doc: "Return the digest value as a bytes object.", Fn: one(digest(false))},
		{Sig: "hexdigest(self, /" + length + ")", Doc: "Return the digest value as a string of hexadecimal digits.", Fn: one(digest(true))},
		{Sig: "update(self, obj, /)", Doc: "Update this hash object's state with the provided string.", Fn: func(rt *runtime, v, data value) value {
			if !self(v).update(rt, data) {
				return null
			}
			return object.None
		}},
		{Sig: "name", Kind: object.Getter, Doc: "algorithm name.", Fn: func(rt *runtime, v value) value { return object.NewStr(self(v).name) }},
		{Sig: "digest_size", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(int64(self(v).size())) }},
		{Sig: "block_size", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(int64(self(v).block())) }},
	}
}
