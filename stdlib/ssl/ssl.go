// Package ssl is the ssl module: contexts, certificates, and TLS over the
// sockets and transports of the script, by Go's crypto/tls.
package ssl

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed ssl.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "ssl",
	Doc:  "TLS for sockets and asyncio's transports.",
	Rows: []object.Row{
		{Sig: "_context()", Fn: newContext},
		{Sig: "_decode(der, /)", Fn: decodeRow},
		{Sig: "_over_socket(context, sock, server_side, server_hostname, timeout, handshake, /)", Fn: overSocket},
		{Sig: "_over_channel(context, loop, channel, before, server_side, server_hostname, timeout, /)", Fn: overChannel},
		{Sig: "_over_memory(context, incoming, outgoing, server_side, server_hostname, /)", Fn: overMemory},
		{Sig: "_lane()", Fn: newLane},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		rt.State[moduleKey] = m
		return true
	},
	Source: source,
}

// moduleKey is where an interpreter keeps the module, whose Python part has the
// exceptions.
const moduleKey = "ssl.module"

// raise raises an exception of the module's.
func raise(rt *runtime, name string, args ...value) value {
	m, _ := rt.State[moduleKey].(*object.Module)
	if m == nil {
		return rt.RuntimeErrorf("the ssl module is not there")
	}
	f := m.Dict.GetStr(name)
	if f.IsNull() {
		return rt.RuntimeErrorf("ssl.%s is not there", name)
	}
	e := object.Call(rt, f, args, nil)
	if e.IsNull() {
		return null
	}
	if x := object.AsException(e); x != nil {
		return rt.RaiseException(x)
	}
	return rt.TypeErrorf("exceptions must derive from BaseException")
}
