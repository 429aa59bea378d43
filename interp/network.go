package interp

import (
	"context"
	"net"
)

// HostNetwork grants the machine's network as it is: scripts may connect and
// listen wherever the process may. A host that wants less wraps it in a
// Network of its own.
func HostNetwork() Network { return hostNetwork{} }

type hostNetwork struct{}

// Dial implements Network.
func (hostNetwork) Dial(ctx context.Context, network, address string) (net.Conn, error) {
	var d net.Dialer
	return d.DialContext(ctx, network, address)
}

// Listen implements Network.
func (hostNetwork) Listen(ctx context.Context, network, address string) (net.Listener, error) {
	var c net.ListenConfig
	return c.Listen(ctx, network, address)
}

// Lookup implements Network.
func (hostNetwork) Lookup(ctx context.Context, host string) ([]net.IPAddr, error) {
	return net.DefaultResolver.LookupIPAddr(ctx, host)
}

// ListenPacket implements object.PacketNetwork.
func (hostNetwork) ListenPacket(ctx context.Context, network, address string) (net.PacketConn, error) {
	var c net.ListenConfig
	return c.ListenPacket(ctx, network, address)
}

// DialFrom implements object.LocalNetwork.
func (hostNetwork) DialFrom(ctx context.Context, network, local, address string) (net.Conn, error) {
	var d net.Dialer
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
