package bolt

import "syscall"

// networkOf asks the system about a file that is there.
func networkOf(path string) Network {
	var st syscall.Statfs_t
	if syscall.Statfs(path, &st) != nil {
		return ""
	}
	return networkMagic(uint32(st.Type))
}

// networkMagic knows network file systems by the number that statfs(2) gives
// them.
func networkMagic(magic uint32) Network {
	switch magic {
	case 0x6969:
		return "nfs"
	case 0x517B, 0xFE534D42:
		return "smb"
	case 0xFF534D42:
		return "cifs"
	case 0x01021997:
		return "9p"
	case 0x5346414F, 0x6B414653:
		return "afs"
	case 0x00C36400:
		return "ceph"
	case 0x0BD00BD0:
		return "lustre"
	case 0x01161970:
		return "gfs2"
	case 0x7461636F:
		return "ocfs2"
	case 0x47504653:
		return "gpfs"
	case 0x19830326:
		return "beegfs"
	case 0x73757245:
		return "coda"
	case 0x564C:
		return "ncp"
	case 0x65735546:
		return fuse
	}
	return ""
}
