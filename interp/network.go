package interp

import (
	"context"
	"net"
	"syscall"
)

// HostNetwork grants the machine's network as it is: scripts may connect and
// listen wherever the process may. A host that wants less wraps it in a
// Network of its own.
func HostNetwork() Network { return hostNetwork{} }

type hostNetwork struct {
	control func(network, address string, c syscall.RawConn) error
}

// dialer makes connections that send no signs of life unless told to, as
// CPython's.
func (n hostNetwork) dialer() net.Dialer { return net.Dialer{KeepAlive: -1, Control: n.control} }

func (n hostNetwork) listener() net.ListenConfig {
	return net.ListenConfig{KeepAlive: -1, Control: n.control}
}

// Controlled implements object.ControlNetwork.
func (n hostNetwork) Controlled(set func(network, address string, c syscall.RawConn) error) Network {
	return hostNetwork{set}
}

// Dial implements Network.
func (n hostNetwork) Dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := n.dialer()
	return d.DialContext(ctx, network, address)
}

// Listen implements Network.
func (n hostNetwork) Listen(ctx context.Context, network, address string) (net.Listener, error) {
	c := n.listener()
	return c.Listen(ctx, network, address)
}

// Lookup implements Network.
func (hostNetwork) Lookup(ctx context.Context, host string) ([]net.IPAddr, error) {
	return net.DefaultResolver.LookupIPAddr(ctx, host)
}

// ListenPacket implements object.PacketNetwork.
func (n hostNetwork) ListenPacket(ctx context.Context, network, address string) (net.PacketConn, error) {
	c := n.listener()
	return c.ListenPacket(ctx, network, address)
}

// DialFrom implements object.LocalNetwork.
func (n hostNetwork) DialFrom(ctx context.Context, network, local, address string) (net.Conn, error) {
	d := n.dialer()
	var err error
	switch network {
	case "unix", "unixgram":
		d.LocalAddr = &net.UnixAddr{Name: local, Net: network}
	case "udp", "udp4", "udp6":
		d.LocalAddr, err = net.ResolveUDPAddr(network, local)
	default:
		d.LocalAddr, err = net.ResolveTCPAddr(network, local)
	}
	if err != nil {
		return nil, err
	}
	return d.DialContext(ctx, network, address)
}
