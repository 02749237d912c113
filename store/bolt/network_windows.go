package bolt

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// networkOf asks the system about the drive, or the share, of a file.
func networkOf(path string) Network {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "smb"
	}
	return ""
}
