/**
 * Name of the field that people never see. Whoever fills it is a script: the mount reports it among the fields under this
 * name, and the server makes no lead of a submission that carries it.
 */
export const TRAP_FIELD = 'website';
