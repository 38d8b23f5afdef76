const names = ['127.0.0.1', 'localhost', '[::1]']

/** Whether a host name, as web addresses write it, means the computer it is said on and no other. */
export const isLoopback = (host: string): boolean => names.includes(host)
