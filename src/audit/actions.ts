/** What can be found in the audit trail. A command declares which of these it may record. */
export const auditActions = [
  'LOGIN',
  'LOGIN_FAILED',
  'LOGOUT',
  'PASSWORD_CHANGE',
  'PASSWORD_RESET_BY_ADMIN',
  'SECTION_SWITCH',
  'USER_CREATED',
  'USER_UPDATED',
  'USER_DEACTIVATED',
  'USER_REACTIVATED',
  'SESSION_REVOKED',
  'CREATE_ORDER',
  'UPDATE_ORDER',
  'SUBMIT_ORDER',
  'APPROVE_ORDER',
  'REJECT_ORDER',
  'REOPEN_ORDER',
  'HOLD_ORDER',
  'RESUME_ORDER',
  'CANCEL_ORDER',
  'SHIP_ORDER',
  'DELETE_DRAFT',
  'STAGE_CHANGED',
  'SEND_REWORK',
  'LOG_ADDED',
  'HANDOVER_CHANGED',
  'PHRASES_CHANGED',
  'STAGE_ASSIGNED',
  'STAGE_REMINDED',
  'WORK_PAUSED',
  'WORK_CONTINUED',
  'TIME_CLOSED',
  'TIME_REVIEWED',
  'BADGES_CHANGED',
  'CR_OPENED',
  'APPROVE_CHANGE',
  'DECLINE_CHANGE',
  'WITHDRAW_CHANGE',
  'FILE_ADDED',
  'FILE_REMOVED',
  'MATERIAL_CREATED',
  'MATERIAL_UPDATED',
  'MATERIAL_DEACTIVATED',
  'MATERIAL_REACTIVATED',
  'MATERIAL_DELETED',
  'CLIENT_CREATED',
  'CLIENT_UPDATED',
  'CLIENT_MERGED',
  'PRESET_CREATED',
  'PRESET_UPDATED',
  'PRESET_DEACTIVATED',
  'PRESET_REACTIVATED',
  'TEMPLATE_CREATED',
  'TEMPLATE_UPDATED',
  'TEMPLATE_CLONED',
  'TEMPLATE_ROLLED_BACK',
  'TEMPLATE_IMPORTED',
  'TEMPLATE_ACTIVATED',
  'TEMPLATE_DEACTIVATED',
  'TEMPLATE_DELETED',
  'WALL_KEY_CREATED',
  'WALL_KEY_REVOKED',
  'TERMINAL_REGISTERED',
  'TERMINAL_UPDATED',
  'TERMINAL_REVOKED',
  'PIN_CHANGED',
  'PIN_REMOVED',
  'BADGE_ISSUED',
  'BADGE_REVOKED',
  'SHIFTS_CHANGED',
  'PLANT_DAY_CHANGED',
  'STATION_CAPACITY_CHANGED',
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What an event may be about. */
export const auditedTypes = [
  'order',
  'user',
  'session',
  'client',
  'preset',
  'material',
  'template',
  'wall',
  'station',
  'terminal',
  'plant',
] as const;
export type AuditedType = (typeof auditedTypes)[number];

/** Old and new hold the changed fields only, never a password or a token. */
export interface AuditEvent {
  action: AuditAction;
  entityType: AuditedType;
  /** What people call it: a PO, a user name. */
  entityId: string;
  /** What never changes: the row's number, where there is a row. */
  entityKey?: number;
  old?: Record<string, unknown>;
  new?: Record<string, unknown>;
}
