/** What deleting can promise: the disk below the browser is nobody's to wipe. */
export const tracesStay =
	"Xóa rồi thì ứng dụng không còn giữ; dấu vết có thể còn trên ổ đĩa một thời gian.";
