package bolt

import "testing"

func TestNetworksAreKnownByTheirNumber(t *testing.T) {
	for magic, want := range map[uint32]Network{
		0x6969: "nfs", 0xFE534D42: "smb", 0x517B: "smb", 0xFF534D42: "cifs", 0x01021997: "9p", 0x00C36400: "ceph", 0x65735546: fuse,
		0xEF53: "", 0x01021994: "", 0x9123683E: "", 0x58465342: "", // ext4, tmpfs, btrfs, xfs
	} {
		if got := networkMagic(magic); got != want {
			t.Errorf("%#x is %q, want %q", magic, got, want)
		}
	}
	if networkOf("/proc") != "" || networkOf("/nowhere") != "" {
		t.Error("what is no network, or not there, is one")
	}
}
