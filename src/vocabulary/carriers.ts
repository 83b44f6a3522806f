/** Carriers that a plant is likely to give its orders to: offered, and no list to choose from. */
export const carriers = ['DHL', 'UPS', 'FedEx', 'TNT', 'PostNL', 'DPD'];
