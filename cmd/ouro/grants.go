package main

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file turns options into what a program is granted. Without an option it
// has nothing but its own folder, for imports.

// files is what scripts see of the machine's files: always something, so that
// a refusal names the option that would grant it.
func (c *command) files() fs.FS {
	o := c.options
	if o.DenyRead.All {
		o.DenyRead.Some = []string{"/"}
	}
	if o.DenyWrite.All {
		o.DenyWrite.Some = []string{"/"}
	}
	return interp.HostFS(interp.FileRules{Dir: c.dir,
		Read: o.AllowRead.Some, ReadAll: o.AllowRead.All || o.AllowAll, DenyRead: o.DenyRead.Some,
		Write: o.AllowWrite.Some, WriteAll: o.AllowWrite.All || o.AllowAll, DenyWrite: o.DenyWrite.Some})
}

// path is where the file name of the command line is.
func (c *command) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(c.dir, name)
}

// env is what os.environ holds.
func (c *command) env() map[string]string {
	g := c.options.AllowEnv
	all := g.All || c.options.AllowAll
	env := map[string]string{}
	for _, kv := range os.Environ() {
		name, value, _ := strings.Cut(kv, "=")
		ok := (all || slices.Contains(g.Some, name)) && !c.options.DenyEnv.All && !slices.Contains(c.options.DenyEnv.Some, name)
		if ok {
			env[name] = value
		}
	}
	return env
}

// network is the machine's network as far as it is granted.
func (c *command) network() interp.Network {
	g := c.options.AllowNet
	return &allowedNetwork{inner: interp.HostNetwork(), all: g.All || c.options.AllowAll, some: g.Some, denied: c.options.DenyNet}
}

// allowedNetwork asks the rules before each use. A refusal names the option
// that would grant it.
type allowedNetwork struct {
	inner interp.Network
	all   bool
	some  []string // HOST or HOST:PORT

	denied grant // goes before what is allowed
}

func (n *allowedNetwork) check(what, host, address string) error {
	if n.denied.All || slices.Contains(n.denied.Some, host) || slices.Contains(n.denied.Some, address) {
		return refusal(what + ` "` + address + `": denied by --deny-net`)
	}
	if n.all {
		return nil
	}
	for _, a := range n.some {
		if a == host || a == address {
			return nil
		}
	}
	return refusal(what + ` "` + address + `": run again with --allow-net=` + address)
}

// refusal is an error that scripts see as PermissionError.
type refusal string

func (r refusal) Error() string { return string(r) }

// Is makes errors.Is(r, fs.ErrPermission) true.
func (r refusal) Is(target error) bool { return target == fs.ErrPermission }

func hostOf(address string) string {
	if host, _, err := net.SplitHostPort(address); err == nil {
		return host
	}
	return address
}

// Dial implements interp.Network.
func (n *allowedNetwork) Dial(ctx context.Context, network, address string) (net.Conn, error) {
	if err := n.check("connect", hostOf(address), address); err != nil {
		return nil, err
	}
	return n.inner.Dial(ctx, network, address)
}

// Listen implements interp.Network.
func (n *allowedNetwork) Listen(ctx context.Context, network, address string) (net.Listener, error) {
	if err := n.check("listen", hostOf(address), address); err != nil {
		return nil, err
	}
	return n.inner.Listen(ctx, network, address)
}

// ListenPacket implements object.PacketNetwork. A socket that only sends needs
// no address of its own granted: its datagrams are looked at one by one.
func (n *allowedNetwork) ListenPacket(ctx context.Context, network, address string) (net.PacketConn, error) {
	inner, ok := n.inner.(object.PacketNetwork)
	if !ok {
		return nil, syscall.EOPNOTSUPP
	}
	if len(n.some) == 0 || address != ":0" {
		if err := n.check("listen", hostOf(address), address); err != nil {
			return nil, err
		}
	}
	c, err := inner.ListenPacket(ctx, network, address)
	if err != nil || n.all && len(n.denied.Some) == 0 {
		return c, err
	}
	return &allowedPackets{c, n}, nil
}

// allowedPackets asks the rules before each datagram.
type allowedPackets struct {
	net.PacketConn
	rules *allowedNetwork
}

// SyscallConn implements syscall.Conn.
func (p *allowedPackets) SyscallConn() (syscall.RawConn, error) {
	if c, ok := p.PacketConn.(syscall.Conn); ok {
		return c.SyscallConn()
	}
	return nil, syscall.EOPNOTSUPP
}

// WriteTo implements net.PacketConn.
func (p *allowedPackets) WriteTo(b []byte, to net.Addr) (int, error) {
	if err := p.rules.check("send", hostOf(to.String()), to.String()); err != nil {
		return 0, err
	}
	return p.PacketConn.WriteTo(b, to)
}

// DialFrom implements object.LocalNetwork.
func (n *allowedNetwork) DialFrom(ctx context.Context, network, local, address string) (net.Conn, error) {
	inner, ok := n.inner.(object.LocalNetwork)
	if !ok {
		return nil, syscall.EOPNOTSUPP
	}
	if err := n.check("connect", hostOf(address), address); err != nil {
		return nil, err
	}
	return inner.DialFrom(ctx, network, local, address)
}

// Controlled implements object.ControlNetwork.
func (n *allowedNetwork) Controlled(set func(network, address string, c syscall.RawConn) error) interp.Network {
	inner, ok := n.inner.(object.ControlNetwork)
	if !ok {
		return n
	}
	c := *n
	c.inner = inner.Controlled(set)
	return &c
}

// Lookup implements interp.Network.
func (n *allowedNetwork) Lookup(ctx context.Context, host string) ([]net.IPAddr, error) {
	allowed := n.all && !n.denied.All && !slices.Contains(n.denied.Some, host)
	for _, a := range n.some {
		allowed = allowed || hostOf(a) == host && !n.denied.All && !slices.Contains(n.denied.Some, host)
	}
	if !allowed {
		if err := n.check("look up", host, host); err != nil {
			return nil, err
		}
	}
	return n.inner.Lookup(ctx, host)
}

// mayRun reports whether starting programs is granted.
func (c *command) mayRun() bool {
	return (c.options.AllowRun || c.options.AllowAll) && !c.options.DenyRun
}

// noProcesses refuses to start programs, and names the option that would allow it.
type noProcesses struct{ denied bool }

// Start implements interp.Processes.
func (n noProcesses) Start(_ context.Context, c object.Command) (object.Process, error) {
	if n.denied {
		return nil, refusal(`start "` + c.Path + `": denied by --deny-run`)
	}
	return nil, refusal(`start "` + c.Path + `": run again with --allow-run`)
}

// processes starts programs if that is granted.
func (c *command) processes() interp.Processes {
	if !c.mayRun() {
		return noProcesses{c.options.DenyRun}
	}
	return interp.HostProcesses(c.stdin, c.stdout, c.stderr)
}

// limits are those of the options. Whoever starts a program can stop it, too:
// work, output and tasks are not limited unless asked; memory has its default.
func (c *command) limits() interp.Limits {
	o := c.options
	l := interp.Limits{Steps: -1, Output: -1, Tasks: -1, Memory: int64(o.MaxMemory), Depth: o.MaxDepth}
	if o.MaxSteps > 0 {
		l.Steps = o.MaxSteps
	}
	if o.MaxOutput > 0 {
		l.Output = int64(o.MaxOutput)
	}
	if o.MaxTasks > 0 {
		l.Tasks = o.MaxTasks
	}
	return l
}

// errTimeout ends a run that took longer than --timeout.
var errTimeout = errors.New("timeout")
